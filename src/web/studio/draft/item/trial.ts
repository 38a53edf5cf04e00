import type { Answer } from '../../../../assessment/answer.js';
import { mayFollow, parseAnswer, readAnswer } from '../../../../assessment/behaviour.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import type { Item } from '../../../../assessment/item.js';
import { drawPaper } from '../../../../assessment/paper.js';
import type { Order } from '../../../../assessment/shown.js';
import { sentIn } from '../typed.js';

/** An item that its author tries: in one order, with what was answered so far. Nothing of it is recorded. */
export interface Trial {
  readonly seed: string;
  readonly order: Order;
  readonly answer: Answer | null;
  readonly isMarked: boolean;
}

const longest = 20_000;

/** The form name of the item, as of the first item of a paper. */
export const itemName = 'i1';

/** The order that a paper with this seed would have; the same seed gives the same order. */
export function orderFor(item: Item, seed: string): Order {
  const paper = drawPaper({ items: [item], draw: null, shuffle: { items: true, options: true } }, seed);
  return paper.items[0]?.order ?? {};
}

/** Goes on with a trial: the answer so far travels with the form, since nothing is kept. */
export function trialIn(item: Item, fields: Fields, freshSeed: string): Trial {
  const seed = sentIn(fields, 'seed').slice(0, longest) || freshSeed;
  const order = orderFor(item, seed);
  const before = answerIn(item, sentIn(fields, 'given').slice(0, longest));
  const { answer, faults, untouched } = readAnswer(item, order, fields, itemName, before);
  const isKept = faults.length > 0 || untouched === true || !mayFollow(item, before, answer);
  return { seed, order, answer: isKept ? before : answer, isMarked: fields['mark'] !== undefined };
}

/** Null for what is no answer to the item as it is now. */
function answerIn(item: Item, json: string): Answer | null {
  try {
    const read = parseAnswer(item, JSON.parse(json || 'null'));
    return read.faults.length > 0 ? null : read.answer;
  } catch {
    return null;
  }
}
