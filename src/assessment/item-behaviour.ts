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

/** What each running type answers for itself; `name` is the form name of the item, such as `i3`. */
export interface ItemBehaviour<I, A> {
  /** Content faults that the shape alone does not show. */
  check(item: I): readonly Fault[];
  /** Why this item cannot be asked yet although its type runs, or null. */
  notYet(item: I): string | null;
  lists(item: I): readonly OrderedList[];
  present(item: I, order: Order, answer: A | null, name: string): Control;
  /** Reads a form. */
  read(item: I, order: Order, fields: Fields, name: string): Reading<A>;
  /** Reads stored JSON. */
  parse(item: I, json: unknown): Reading<A>;
  answered(item: I, answer: A | null): Answered;
  score(item: I, answer: A): Share;
  explain(item: I, answer: A | null): Explained;
}
