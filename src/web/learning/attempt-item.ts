import type { Answered } from '../../assessment/answer.js';
import type { Certainty } from '../../assessment/given.js';
import type { Presented } from '../../assessment/presented.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import { certaintyChoice, type CertaintyChoice } from './certainty-choice.js';
import { type Drawing, drawn, type ItemMarkdown } from './item-drawings.js';

/** One item of an attempt, ready to be printed. */
export interface AttemptItem extends Drawing {
  readonly id: string;
  readonly number: number;
  /** The name of its form fields, such as `i3`. */
  readonly name: string;
  readonly kind: string;
  readonly stem: SafeHtml;
  readonly scenario: SafeHtml | null;
  readonly state: string;
  readonly problem: string | null;
  /** Null where nobody asks how sure one is. */
  readonly certainty: CertaintyChoice | null;
}

/** How sure the practitioner said they were so far; missing where the quiz does not ask, or the item is not one to be sure of. */
export interface AskedCertainty {
  readonly chosen: Certainty | null;
}

export function attemptItem(
  presented: Presented,
  number: number,
  markdown: ItemMarkdown,
  words: Words,
  certainty: AskedCertainty | null = null,
): AttemptItem {
  const { name, stem, scenario, answered } = presented;
  return {
    id: `item-${number}`,
    number,
    name,
    kind: words.say(`item.${presented.type}`),
    stem: markdown.inline(stem),
    scenario: scenario === null ? null : markdown.block(scenario),
    state: stateSaid(answered, words),
    problem: answered.problem === null ? null : words.say(`answer.${answered.problem}`),
    certainty: certainty && certaintyChoice(name, certainty.chosen, words),
    ...drawn(presented, name, markdown, words),
  };
}

export function stateSaid({ state, given, of, problem, words: count }: Answered, words: Words): string {
  if (state === 'none') return words.say('answer.none');
  const length = problem ?? 'fine';
  if (count !== undefined) return words.say(`answer.words.${length}`, { count });
  if (problem !== null) return words.say('answer.look-again');
  if (state === 'part' && of === null) return words.say('answer.on-the-way', { given });
  return state === 'all' ? words.say('answer.saved') : words.say('answer.part', { given, of });
}
