import { foldLetters, type Folding } from '../kernel/fold.js';
import { isOneEdit } from './one-edit.js';
import { hasWildcard, readPattern, takesIn, type Pattern } from './text-pattern.js';

/** A text that is accepted, as its author wrote it; `points` null are all that there are. */
export interface AcceptedText {
  readonly text: string;
  readonly points: number | null;
}

/** A text that is nearly right, with what is said to it. */
export interface NearText {
  readonly text: string;
  readonly feedback: string;
}

/** What becomes of one slip of the hand: nothing, a word on the spelling without points, or all points of the text meant. */
export const typoRules = ['ignore', 'hint', 'accept'] as const;
export type TypoRule = (typeof typoRules)[number];

/** How typed texts are judged: one of a short text, or of a gap that is typed. */
export interface TextKey {
  readonly accept: readonly AcceptedText[];
  readonly near: readonly NearText[];
  readonly fold: Folding;
  readonly typo: TypoRule;
}

/** `meant` is the accepted text that was typed, or nearly typed where `isMisspelt`; null for any other text. */
export interface TextJudgement {
  readonly meant: AcceptedText | null;
  readonly isMisspelt: boolean;
  readonly feedback: string | null;
}

export const longestText = 200;

/** One slip in a shorter word, or in a number, makes another word or number: MDA is not MDMA. */
const fewestLetters = 5;

/** Judges a text: accepted comes before near, and near before misspelt; of accepted texts the one with most points counts. */
export function judge(key: TextKey, typed: string): TextJudgement {
  const text = foldTyped(typed, key.fold);
  const accepted = best(key.accept.filter((each) => takesIn(foldPattern(each.text, key.fold), text)));
  if (accepted !== null) return { meant: accepted, isMisspelt: false, feedback: null };
  const near = key.near.find((each) => takesIn(foldPattern(each.text, key.fold), text));
  if (near !== undefined) return { meant: null, isMisspelt: false, feedback: near.feedback };
  const meant = key.typo === 'ignore' ? null : best(key.accept.filter((each) => isMisspelt(each, text, key.fold)));
  return { meant, isMisspelt: meant !== null, feedback: null };
}

/** A text with one kind of space, apostrophe and hyphen, folded as the author chose. */
export const foldTyped = (text: string, fold: Folding): string => tidy(text, fold).trim();

/** The same for an accepted text: spaces at a wildcard stay, since they belong to the words beside it. */
export const foldPattern = (written: string, fold: Folding): Pattern =>
  readPattern(written.trim()).map((part) => tidy(part, fold));

const tidy = (text: string, fold: Folding): string =>
  foldLetters(text.replace(/[\u2018\u2019\u02bc`´]/g, "'").replace(/[\u2010-\u2015\u2212]/g, '-'), fold).replace(
    /\s+/g,
    ' ',
  );

function best(texts: readonly AcceptedText[]): AcceptedText | null {
  const worth = ({ points }: AcceptedText): number => points ?? Infinity;
  return texts.toSorted((one, other) => worth(other) - worth(one) || 0)[0] ?? null;
}

function isMisspelt({ text }: AcceptedText, typed: string, fold: Folding): boolean {
  const pattern = foldPattern(text, fold);
  const [whole = ''] = pattern;
  if (hasWildcard(pattern) || [...whole].length < fewestLetters) return false;
  return isOneEdit(whole, typed) && digitsIn(whole) === digitsIn(typed);
}

const digitsIn = (text: string): string => text.replace(/\P{N}/gu, '');
