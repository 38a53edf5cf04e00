import { kept, refused, type AnswerTo } from '../answer.js';
import type { Row } from '../explanation.js';
import type { Fault } from '../fault.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import { mostChoices } from '../vignette/limits.js';
import { fewestChoices } from '../vignette/reach.js';
import { choiceList, choicesShown, readChoice } from '../vignette/choose.js';
import { shareOf, walk, type Taken } from '../vignette/play.js';
import { replay } from '../vignette/replay.js';
import { isOpen } from '../vignette/states.js';
import { shapeChecks } from '../vignette/shape-checks.js';
import type { VignetteItem } from '../vignette/vignette-item.js';
import { wayChecks } from '../vignette/way-checks.js';

/** An encounter in steps. The answer is the path: the keys of the choices made, in order; it only grows. */
export const vignette: ItemBehaviour<VignetteItem, AnswerTo<'vignette'>> = {
  markedBy: 'path',

  check: checkVignette,

  lists: ({ steps, shuffle }) =>
    steps.map(({ key, choices }) => ({
      name: choiceList(key),
      keys: choices.map((choice) => choice.key),
      shuffled: shuffle,
      neverAsWritten: false,
    })),

  present(item, order, answer, name) {
    const { play } = walk(item, answer ?? []);
    return {
      type: 'vignette',
      goName: `${name}.go`,
      atName: `${name}.at`,
      at: play.taken.length,
      told: play.taken.map(({ step, choice }) => ({
        text: step.text,
        chosen: choice.text,
        consequence: choice.consequence,
      })),
      now: play.step && {
        text: play.step.text,
        choices: choicesShown(item, order, play).map(({ value, entry }) => ({ value, text: entry.text })),
      },
      states: item.states.flatMap(({ show, label, min, max }, index) =>
        show ? [{ label, min, max, value: play.values[index] ?? min }] : [],
      ),
    };
  },

  read: (item, order, fields, name, before) => readChoice(item, order, fields, name, before ?? []),

  mayFollow: (_item, before, after) =>
    (after?.length ?? 0) - (before?.length ?? 0) <= 1 &&
    (before ?? []).every((key, index) => after !== null && after[index] === key),

  parse(item, json) {
    if (json === null) return kept<readonly string[]>(null);
    if (!Array.isArray(json) || json.length > mostChoices || !json.every((key) => typeof key === 'string')) {
      return refused('', 'The answer has to be a list of choices by key.');
    }
    const path: readonly string[] = json;
    const { strayed } = walk(item, path);
    if (strayed === null) return kept(path.length === 0 ? null : path);
    return refused(String(strayed), `“${path[strayed] ?? ''}” is no open choice at this place of the way.`);
  },

  answered(item, answer) {
    if (answer === null) return { state: 'none', given: 0, of: null, problem: null };
    const { step } = walk(item, answer).play;
    return { state: step === null ? 'all' : 'part', given: answer.length, of: null, problem: null };
  },

  turns: (item) => fewestChoices(item),

  score: (item, answer) => shareOf(item, walk(item, answer).play),

  explain(item, answer) {
    const { play } = walk(item, answer ?? []);
    return {
      rows: play.taken.map((taken) => row(item, taken)),
      feedback: null,
      accepted: null,
      unit: null,
      replay: replay(item, play),
    };
  },
};

/** Ways are only followed where every part is sound: they would lead to steps and states that do not exist. */
function checkVignette(item: VignetteItem): readonly Fault[] {
  const faults = shapeChecks(item);
  return faults.length > 0 ? faults : wayChecks(item);
}

/** A choice is right when no other that was open earns more. */
function row(item: VignetteItem, { step, choice, before }: Taken): Row {
  const open = step.choices.filter((each) => isOpen(item, before, each));
  const isBest = choice.score > 0 && open.every(({ score }) => score <= choice.score);
  return {
    text: null,
    outcome: isBest ? 'right' : 'wrong',
    answered: choice.text,
    right: null,
    feedback: choice.consequence,
  };
}
