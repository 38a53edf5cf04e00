import { answeredParts, own, parseByPart, unknownOption, type AnswerTo } from '../answer.js';
import { gapMarks, markFaults } from '../cloze-text.js';
import { rowsOnly, type Row } from '../explanation.js';
import type { Fault } from '../fault.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { ChosenGap, ClozeItem, Gap } from '../item.js';
import { correctOption, notExactlyOneCorrect, optionControls, repeatedOptions } from '../options.js';
import { repeatedKeys } from '../repeats.js';
import { readSelects } from '../selects.js';
import { letter, shown } from '../shown.js';

const listName = (gap: Gap): string => `gaps.${gap.key}`;

/** A text with gaps, each filled from its own list of options. */
export const cloze: ItemBehaviour<ClozeItem, AnswerTo<'cloze'>> = {
  check: (item) => [...repeatedKeys(item.gaps, 'gaps'), ...markFaults(item), ...item.gaps.flatMap(gapFaults)],

  notYet: ({ gaps }) => (chosenGaps(gaps).length < gaps.length ? 'gaps that are typed cannot be asked yet' : null),

  lists: ({ gaps, shuffle }) =>
    chosenGaps(gaps).map((gap) => ({
      name: listName(gap),
      keys: gap.options.map(({ key }) => key),
      shuffled: shuffle,
      neverAsWritten: false,
    })),

  present: ({ text, gaps }, order, answer, name) => ({
    type: 'cloze',
    pieces: gapMarks(text).map(({ text, mark }) => {
      const gap = chosenGaps(gaps).find(({ key }) => key === mark);
      if (gap === undefined) return { text: text ?? '', gap: null };
      const options = shown(gap.options, order, listName(gap), letter);
      const chosen = [own(answer, gap.key) ?? []].flat();
      return {
        text: null,
        gap: { name: `${name}.${gap.key}`, label: gap.label, options: optionControls(options, chosen) },
      };
    }),
  }),

  read: ({ gaps }, order, fields, name) =>
    readSelects(
      chosenGaps(gaps).map((gap) => ({ key: gap.key, options: shown(gap.options, order, listName(gap), letter) })),
      fields,
      name,
    ),

  parse: ({ gaps }, json) =>
    parseByPart<string>(
      json,
      gaps.map(({ key }) => key),
      (value, part) => {
        const gap = chosenGaps(gaps).find(({ key }) => key === part);
        return unknownOption(value, gap?.options.map(({ key }) => key) ?? []);
      },
    ),

  answered: ({ gaps }, answer) => answeredParts(Object.keys(answer ?? {}).length, gaps.length),

  /** Right gaps ÷ gaps. */
  score: ({ gaps }, answer) => ({
    earned: chosenGaps(gaps).filter((gap) => own(answer, gap.key) === correctOption(gap.options)?.key).length,
    of: gaps.length,
  }),

  explain: ({ gaps }, answer) => rowsOnly(chosenGaps(gaps).map((gap) => row(gap, own(answer, gap.key)))),
};

function gapFaults(gap: Gap, index: number): readonly Fault[] {
  if (gap.kind === 'typed') return [];
  const at = ['gaps', index, 'options'] as const;
  return [...repeatedOptions(gap.options, ...at), ...notExactlyOneCorrect(gap.options, ...at)];
}

const chosenGaps = (gaps: readonly Gap[]): readonly ChosenGap[] => gaps.filter((gap) => gap.kind === 'chosen');

function row({ label, options }: ChosenGap, given: string | undefined): Row {
  const chosen = options.find(({ key }) => key === given);
  return {
    text: label,
    outcome: chosen === undefined ? 'missed' : chosen.correct ? 'right' : 'wrong',
    answered: chosen?.text ?? null,
    right: correctOption(options)?.text ?? null,
    feedback: chosen?.feedback ?? null,
  };
}
