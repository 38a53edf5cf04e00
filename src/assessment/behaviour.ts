import type { Answer, Answered, AnswerTo, Reading } from './answer.js';
import type { Explanation, Row, Verdict } from './explanation.js';
import type { Fields } from './form-fields.js';
import type { ItemBehaviour, MarkedBy, OrderedList } from './item-behaviour.js';
import { cloze } from './item-types/cloze.js';
import { label } from './item-types/label.js';
import { likert } from './item-types/likert.js';
import { matching } from './item-types/matching.js';
import { multiple } from './item-types/multiple.js';
import { numeric } from './item-types/numeric.js';
import { ordering } from './item-types/ordering.js';
import { shortText } from './item-types/short-text.js';
import { single } from './item-types/single.js';
import { trueFalse } from './item-types/true-false.js';
import { vignette } from './item-types/vignette.js';
import { written } from './item-types/written.js';
import type { Item, ItemOf, ItemType } from './item.js';
import type { Presented } from './presented.js';
import { nothing, type Score } from './score.js';
import type { Order } from './shown.js';

/** Every type answers for itself here; a type without an entry does not compile. */
export const behaviours = {
  single,
  multiple,
  'true-false': trueFalse,
  matching,
  ordering,
  numeric,
  cloze,
  'short-text': shortText,
  label,
  likert,
  written,
  vignette,
} satisfies { readonly [T in ItemType]: ItemBehaviour<ItemOf<T>, AnswerTo<T>> };

export const markedBy = (item: Item): MarkedBy => behaviourOf(item).markedBy;

/** Whether one can be asked how sure one is of an answer: only where a key says that it is right. */
export const asksCertainty = (item: Item): boolean => markedBy(item) === 'key';

/** Among how many options a guess at this item chooses; undefined where a wrong answer takes nothing back. */
export const guessesOf = (item: Item): number | undefined => behaviourOf(item).guesses?.(item);

/** The lists of an item that a paper puts in order. */
export const orderedLists = (item: Item): readonly OrderedList[] => behaviourOf(item).lists(item);

/** Reads the answer to an item from a form in which the item is called `name` and stands as the paper orders it. */
export const readAnswer = (
  item: Item,
  order: Order,
  fields: Fields,
  name: string,
  before: Answer | null = null,
): Reading<Answer> => behaviourOf(item).read(item, order, fields, name, sound(item, before));

/** Reads the answer to an item from JSON, such as a stored response; what names an unknown key is refused. */
export const parseAnswer = (item: Item, json: unknown): Reading<Answer> => behaviourOf(item).parse(item, json);

/** Whether an answer that is saved may be changed to another; a path that was walked only grows. */
export function mayFollow(item: Item, before: Answer | null, after: Answer | null): boolean {
  return behaviourOf(item).mayFollow?.(item, sound(item, before), sound(item, after)) ?? true;
}

/** How many decisions an item asks for, at least. */
export const turns = (item: Item): number => behaviourOf(item).turns?.(item) ?? 1;

export const answered = (item: Item, answer: Answer | null): Answered =>
  behaviourOf(item).answered(item, sound(item, answer));

/** What the page shows before marking, with the answer given so far. Throws on an answer that is not one to this item. */
export function present(item: Item, order: Order, answer: Answer | null, name: string): Presented {
  const { stem, scenario, points } = item;
  const given = sound(item, answer);
  const control = behaviourOf(item).present(item, order, given, name);
  return { ...control, name, stem, scenario, points, answered: answered(item, given) };
}

/** The exact score; an item without an answer earns 0 of its points. Throws on an answer that is not one to this item. */
export function score(item: Item, answer: Answer | null): Score {
  const given = sound(item, answer);
  return { ...(given === null ? nothing : behaviourOf(item).score(item, given)), max: item.points };
}

/** What the result page says of an answer. Throws on an answer that is not one to this item. */
export function explain(item: Item, answer: Answer | null): Explanation {
  const given = sound(item, answer);
  const explained = behaviourOf(item).explain(item, given);
  const earned = score(item, given);
  return {
    ...explained,
    type: item.type,
    verdict: verdict(markedBy(item), given !== null, earned, explained.rows),
    score: earned,
    problem: answered(item, given).problem,
  };
}

function verdict(by: MarkedBy, isGiven: boolean, { earned, of }: Score, rows: readonly Row[]): Verdict {
  if (by === 'nobody') return 'unscored';
  if (!isGiven) return 'none';
  if (by === 'person') return 'waiting';
  if (earned === of) return 'right';
  return earned > 0 || rows.some(({ outcome }) => outcome === 'right') ? 'part' : 'wrong';
}

/** Nothing is scored or shown that this item could not have been answered with. */
function sound(item: Item, answer: Answer | null): Answer | null {
  const read = parseAnswer(item, answer);
  const [fault] = read.faults;
  if (fault !== undefined) throw new RangeError(`This is no answer to the item “${item.key}”: ${fault.message}`);
  return read.answer;
}

/** Where the type of an item picks its behaviour; pages and rooms call the functions above. */
export function behaviourOf(item: Item): ItemBehaviour<Item, Answer> {
  return behaviours[item.type];
}
