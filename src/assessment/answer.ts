import type { Fault } from './fault.js';
import type { ItemType } from './item.js';

/** What an answer looks like as JSON, for each type: always by the keys of the content, never by places on a page. */
export interface Answers {
  readonly single: string;
  readonly multiple: readonly string[];
  readonly 'true-false': boolean;
  /** prompt key → option key */
  readonly matching: Readonly<Record<string, string>>;
  /** line key → its place, from 1 */
  readonly ordering: Readonly<Record<string, number>>;
  /** as it was typed, so that nothing is lost when it cannot be read as a number */
  readonly numeric: string;
  /** gap key → option key, or what was typed into the gap */
  readonly cloze: Readonly<Record<string, string>>;
  /** as it was typed */
  readonly 'short-text': string;
  /** target key → label key */
  readonly label: Readonly<Record<string, string>>;
  /** statement key → key on the scale */
  readonly likert: Readonly<Record<string, string>>;
  /** as it was written, with the line ends of every system made one */
  readonly written: string;
  /** keys of the choices made, in order */
  readonly vignette: readonly string[];
}

export type AnswerTo<T extends ItemType> = Answers[T];
export type Answer = AnswerTo<ItemType>;

/** An answer that was read; `null` is "not answered". With faults it was refused, and `answer` says nothing. */
export interface Reading<A> {
  readonly answer: A | null;
  readonly faults: readonly Fault[];
  /** The form says nothing of this item: what is saved stays, whatever it is by now. */
  readonly untouched?: true;
}

/** Something to tell the practitioner about an answer that was kept all the same; the page has the words. */
export type Problem =
  | 'not-a-number'
  | 'ambiguous-number'
  | 'unit-missing'
  | 'unknown-unit'
  | 'same-place'
  | 'used-twice'
  | 'too-short'
  | 'too-long';

/** How far an item is answered: `given` of its `of` parts (one for a choice or a number), null where nobody can know. */
export interface Answered {
  readonly state: 'none' | 'part' | 'all';
  readonly given: number;
  readonly of: number | null;
  readonly problem: Problem | null;
  /** How many words were written, where they are counted. */
  readonly words?: number;
}

export const kept = <A>(answer: A | null): Reading<A> => ({ answer, faults: [] });

export const untouched: Reading<never> = { answer: null, faults: [], untouched: true };

export const refused = <A>(at: string, message: string): Reading<A> => ({ answer: null, faults: [{ at, message }] });

export function answeredParts(given: number, of: number, problem: Problem | null = null): Answered {
  if (given === 0) return { state: 'none', given, of, problem };
  return { state: given < of || problem !== null ? 'part' : 'all', given, of, problem };
}

/** The value that a record itself holds: a key such as `constructor` must not find what every object inherits. */
export function own<V>(record: Readonly<Record<string, V>> | null, key: string): V | undefined {
  return record !== null && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Reads an answer that gives each part of an item a value; `complain` says what is wrong with a value, or null. */
export function parseByPart<V>(
  json: unknown,
  partKeys: readonly string[],
  complain: (value: unknown, part: string) => string | null,
): Reading<Readonly<Record<string, V>>> {
  if (json === null) return kept<Readonly<Record<string, V>>>(null);
  if (typeof json !== 'object' || Array.isArray(json)) return refused('', 'The answer has to give values by key.');
  const given = json as Record<string, V>;
  const faults = Object.keys(given).flatMap((part) => {
    const message = partKeys.includes(part) ? complain(given[part], part) : `The item has nothing called “${part}”.`;
    return message === null ? [] : [{ at: part, message }];
  });
  if (faults.length > 0) return { answer: null, faults };
  const entries = partKeys.flatMap((part) => (Object.hasOwn(given, part) ? [[part, given[part] as V] as const] : []));
  return kept(entries.length === 0 ? null : Object.fromEntries(entries));
}

/** Complains of anything that is not one of the option keys. */
export function unknownOption(value: unknown, optionKeys: readonly string[]): string | null {
  if (typeof value === 'string' && optionKeys.includes(value)) return null;
  return typeof value === 'string' ? `There is no option “${value}”.` : 'An option is named by its key.';
}
