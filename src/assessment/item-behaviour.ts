import type { Answered, Reading } from './answer.js';
import type { Explained } from './explanation.js';
import type { Fault } from './fault.js';
import type { Fields } from './form-fields.js';
import type { Control } from './presented.js';
import type { Share } from './score.js';
import type { Order } from './shown.js';

/** A list of an item that a paper puts in an order; `neverAsWritten` because the order as written is the key. */
export interface OrderedList {
  readonly name: string;
  readonly keys: readonly string[];
  readonly shuffled: boolean;
  readonly neverAsWritten: boolean;
}

/** `key`: one answer that the key marks; `path`: a way that was walked; `person`: a marker; `nobody`: never marked. */
export type MarkedBy = 'key' | 'path' | 'person' | 'nobody';

/** What each type answers for itself; `name` is the form name of the item, such as `i3`. */
export interface ItemBehaviour<I, A> {
  readonly markedBy: MarkedBy;
  /** Content faults that the shape alone does not show. */
  check(item: I): readonly Fault[];
  lists(item: I): readonly OrderedList[];
  present(item: I, order: Order, answer: A | null, name: string): Control;
  /** Reads a form; `before` is the answer that is saved, for a type whose form only says what is added to it. */
  read(item: I, order: Order, fields: Fields, name: string, before: A | null): Reading<A>;
  /** Whether a saved answer may be changed to this one; missing where any may be. */
  mayFollow?(item: I, before: A | null, after: A | null): boolean;
  /** Reads stored JSON. */
  parse(item: I, json: unknown): Reading<A>;
  answered(item: I, answer: A | null): Answered;
  /** By the key alone; what no key marks earns nothing here. */
  score(item: I, answer: A): Share;
  /** Among how many options whoever guesses has to guess; missing where a wrong answer takes nothing back. */
  guesses?(item: I): number;
  /** How many decisions it asks for one after the other, at least; missing where it is one. */
  turns?(item: I): number;
  explain(item: I, answer: A | null): Explained;
}
