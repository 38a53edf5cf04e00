import { answered, explain, parseAnswer, present, readAnswer, score } from '../../src/assessment/behaviour.js';
import type { Answer } from '../../src/assessment/answer.js';
import type { Fields } from '../../src/assessment/form-fields.js';
import type { Item } from '../../src/assessment/item.js';
import { drawPaper } from '../../src/assessment/paper.js';
import type { Order } from '../../src/assessment/shown.js';

/** The order in which one paper shows an item that is its only one. */
export const orderOf = (item: Item, seed = 'paper'): Order =>
  drawPaper({ items: [item], draw: null, shuffle: { items: true, options: true } }, seed).items[0]!.order;

/** The value that stands on the page for a text of the item. */
export function valueFor(item: Item, order: Order, text: string): string {
  const found = JSON.stringify(present(item, order, null, 'i3')).match(
    new RegExp(`"value":"([^"]+)","text":"${text}"`),
  );
  return found![1]!;
}

/** Reads a form, and the answer's JSON again as if from the database. */
export function read(item: Item, order: Order, fields: Fields) {
  const reading = readAnswer(item, order, fields, 'i3');
  if (reading.faults.length === 0)
    expect(parseAnswer(item, JSON.parse(JSON.stringify(reading.answer)))).toEqual(reading);
  return reading;
}

/** `earned/of` */
export const share = (item: Item, answer: Answer | null) => {
  const { earned, of } = score(item, answer);
  return `${earned}/${of}`;
};

export const outcomes = (item: Item, answer: Answer | null) => explain(item, answer).rows.map(({ outcome }) => outcome);
export const feedbacks = (item: Item, answer: Answer | null) =>
  explain(item, answer).rows.flatMap(({ feedback }) => feedback ?? []);
export const state = (item: Item, answer: Answer | null) => {
  const { state, given, of, problem } = answered(item, answer);
  return `${state} ${given}/${of}${problem === null ? '' : ` ${problem}`}`;
};

/** The form that a page made by `present` would send, with everything as it is chosen on it. */
export function formOf(item: Item, order: Order, answer: Answer | null): Fields {
  const shown = present(item, order, answer, 'i3');
  const selects = (controls: readonly { name: string; options: readonly Choice[] }[]) =>
    Object.fromEntries(controls.map(({ name, options }) => [name, chosen(options)[0] ?? '']));
  switch (shown.type) {
    case 'numeric':
    case 'short-text':
    case 'written':
      return { i3: shown.typed ?? '' };
    case 'matching':
      return selects(shown.prompts);
    case 'label':
      return selects(shown.places);
    case 'likert':
      return selects(shown.statements);
    case 'cloze':
      return Object.fromEntries(
        shown.pieces.flatMap(({ gap }) =>
          gap === null ? [] : [[gap.name, gap.options === null ? gap.typed : (chosen(gap.options)[0] ?? '')]],
        ),
      );
    case 'vignette':
      return {};
    case 'ordering':
      return shown.sequence === null ? {} : { i3: shown.sequence };
    default:
      return { i3: chosen(shown.options) };
  }
}

interface Choice {
  readonly value: string;
  readonly chosen: boolean;
}

const chosen = (options: readonly Choice[]) => options.filter((option) => option.chosen).map(({ value }) => value);
