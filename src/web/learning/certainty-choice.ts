import { certaintyScheme } from '../../assessment/certainty-scheme.js';
import { certainties, type Certainty } from '../../assessment/given.js';
import type { Words } from '../views/words.js';
import type { AnswerLine } from './answers-said.js';

/** The question how sure one is of an answer, with a radio button for each certainty. */
export interface CertaintyChoice {
  readonly name: string;
  readonly options: readonly {
    readonly id: string;
    readonly value: Certainty;
    readonly text: string;
    readonly chosen: boolean;
  }[];
}

export function certaintyChoice(item: string, chosen: Certainty | null, words: Words): CertaintyChoice {
  const name = `${item}.certainty`;
  const options = certainties.map((value) => ({
    ...{ id: `${name}-${value}`, value, chosen: value === chosen },
    text: words.say(`certainty.${value}`),
  }));
  return { name, options };
}

/** The published scheme as a practitioner reads it before the start and beside the items. */
export interface CertaintyTable {
  readonly text: string;
  readonly rows: readonly {
    readonly certainty: string;
    readonly right: number;
    readonly wrong: number;
    readonly when: string;
  }[];
}

export const certaintyTable = (rule: 'reported' | 'marked', words: Words): CertaintyTable => ({
  text: words.say(`certainty.explained.${rule}`),
  rows: certainties.map((certainty) => ({
    certainty: words.say(`certainty.${certainty}`),
    ...certaintyScheme[certainty],
    when: words.say(`certainty.when.${certainty}`),
  })),
});

/** How sure somebody said they were of an answer, as a line beside it. */
export const certaintySaid = (certainty: Certainty | null, words: Words): AnswerLine => ({
  which: words.say('certainty.said'),
  about: null,
  text: words.say(certainty === null ? 'certainty.none' : `certainty.${certainty}`),
  note: null,
});
