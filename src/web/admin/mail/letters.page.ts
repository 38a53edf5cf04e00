import type { Letter, LetterState } from '../../../kernel/mail/letter.entity.js';
import { addresses } from '../../addresses.js';
import { whyOf } from '../../mail/why.js';
import type { When, Words } from '../../views/words.js';
import { type StateFilter, stateFilters } from '../state-filters.js';

export const letterStates = [
  'uncertain',
  'failed',
  'queued',
  'sending',
  'sent',
] as const satisfies readonly LetterState[];

export interface LettersPage {
  /** The address that a test letter has just been posted to; null where none was. */
  readonly testedTo: string | null;
  readonly sendsMail: boolean;
  readonly testLetters: string;
  readonly filters: readonly StateFilter[];
  readonly caption: string;
  readonly isUncertain: boolean;
  readonly letters: readonly LetterRow[];
  readonly nextHref: string | null;
}

interface LetterRow {
  readonly id: string;
  readonly address: string;
  /** Their page; null for somebody without an account. */
  readonly personHref: string | null;
  readonly template: string;
  readonly at: When;
  readonly why: string | null;
  /** Where it is sent again; null where it cannot be. */
  readonly dispatches: string | null;
}

export interface LettersShown {
  readonly letters: readonly Letter[];
  readonly before: string | null;
  readonly shown: LetterState;
  readonly counts: Readonly<Record<LetterState, number>>;
}

export function lettersPage(
  { letters, before, shown, counts }: LettersShown,
  mail: { readonly testedTo: string | null; readonly sendsMail: boolean },
  words: Words,
): LettersPage {
  const name = (state: LetterState) => words.say(`admin.mail.${state}`);
  return {
    ...mail,
    testLetters: addresses.testLetters,
    filters: stateFilters(addresses.mail, letterStates, shown, counts, name, words),
    caption: name(shown),
    isUncertain: shown === 'uncertain',
    letters: letters.map((letter) => row(letter, words)),
    nextHref: before && `${addresses.mail}?show=${shown}&before=${before}`,
  };
}

function row(letter: Letter, words: Words): LetterRow {
  const { id, address, personId, template, state, createdAt, sentAt, sealed } = letter;
  const canBeSent = (state === 'failed' || state === 'uncertain') && sealed !== null;
  return {
    ...{ id, address, at: sentAt ?? createdAt, why: whyOf(letter, words) },
    personHref: personId && addresses.person(personId),
    template: words.say(`admin.letter.${template}`),
    dispatches: canBeSent ? addresses.letterDispatches(id) : null,
  };
}
