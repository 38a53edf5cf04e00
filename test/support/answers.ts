import { present } from '../../src/assessment/behaviour.js';
import type { Item, ItemType } from '../../src/assessment/item.js';
import type { Presented } from '../../src/assessment/presented.js';
import type { Order } from '../../src/assessment/shown.js';
import type { Fields } from './page.js';

export type Manner = 'right' | 'wrong';

/**
 * The form fields that answer an item wholly right or wholly wrong. The values on a page are opaque, so each is looked up
 * by the text beside it, as a person would.
 */
export function answerTo(item: Item, order: Order, name: string, manner: Manner): Fields {
  const shown = present(item, order, null, name);
  const isRight = manner === 'right';
  if (item.type === 'single' || item.type === 'multiple') {
    const wanted = item.options.filter(({ correct }) => correct === isRight).map(({ text }) => text);
    return { [name]: valuesOf(as(shown, item.type).options, item.type === 'single' ? wanted.slice(0, 1) : wanted) };
  }
  if (item.type === 'true-false') return { [name]: String(item.answer === isRight) };
  if (item.type === 'numeric') return { [name]: String(isRight ? item.answer.value : item.answer.high + 1000) };
  if (item.type === 'ordering') {
    const texts = (isRight ? item.lines : item.lines.toReversed()).map(({ text }) => text);
    return { [name]: valuesOf(as(shown, 'ordering').lines, texts).join() };
  }
  if (item.type === 'matching') {
    const answers = item.prompts.map(({ answer }) => item.options.find(({ key }) => key === answer)!.text);
    const given = isRight ? answers : [...answers.slice(1), answers[0]!];
    const { prompts } = as(shown, 'matching');
    return Object.fromEntries(prompts.map((prompt, at) => [prompt.name, valuesOf(prompt.options, [given[at]!])[0]!]));
  }
  if (item.type === 'cloze') {
    const gaps = as(shown, 'cloze').pieces.flatMap(({ gap }) => gap ?? []);
    return Object.fromEntries(
      item.gaps.map((gap) => {
        const field = gaps.find(({ label }) => label === gap.label)!;
        if (gap.kind === 'typed') return [field.name, isRight ? gap.accept[0]! : nonsense];
        const { text } = gap.options.find(({ correct }) => correct === isRight)!;
        return [field.name, valuesOf(field.options ?? [], [text])[0]!];
      }),
    );
  }
  if (item.type === 'short-text') return { [name]: isRight ? item.accept[0]!.text : nonsense };
  if (item.type === 'label') {
    const answers = item.targets.map(({ answer }) => item.labels.find(({ key }) => key === answer)!.text);
    const given = isRight ? answers : answers.map((text) => item.labels.find((label) => label.text !== text)!.text);
    const { places } = as(shown, 'label');
    return Object.fromEntries(places.map((place, at) => [place.name, valuesOf(place.options, [given[at]!])[0]!]));
  }
  if (item.type === 'likert') {
    const { statements } = as(shown, 'likert');
    return Object.fromEntries(statements.map((statement) => [statement.name, statement.options[0]!.value]));
  }
  if (item.type === 'vignette') return {}; // it is walked step by step
  return {
    [name]: Array<string>(item.words.min + 1)
      .fill('word')
      .join(' '),
  };
}

/** What no short text accepts. */
export const nonsense = 'nothing of the kind';

const valuesOf = (entries: readonly { readonly value: string; readonly text: string }[], texts: readonly string[]) =>
  texts.map((text) => entries.find((entry) => entry.text === text)!.value);

function as<T extends ItemType>(shown: Presented, type: T): Extract<Presented, { type: T }> {
  if (shown.type !== type) throw new Error(`A ${type} item is shown as ${shown.type}`);
  return shown as Extract<Presented, { type: T }>;
}
