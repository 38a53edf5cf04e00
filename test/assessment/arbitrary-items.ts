import fc from 'fast-check';
import { parseAnswer } from '../../src/assessment/behaviour.js';
import type { Answer } from '../../src/assessment/answer.js';
import type { Item } from '../../src/assessment/item.js';
import { item } from './sample-items.js';

const size = (min: number) => fc.integer({ min, max: 20 });
const keys = (n: number) => Array.from({ length: n }, (_, i) => `k${i}`);
const texts = (n: number, word: string) => keys(n).map((key, i) => ({ key, text: `${word} ${i}` }));
const flags = (n: number) => fc.array(fc.boolean(), { minLength: n, maxLength: n });
const worth = fc.integer({ min: 1, max: 100 });

export const anyMultiple = fc
  .tuple(size(2), worth, fc.constantFrom('partial', 'all-or-nothing'))
  .chain(([n, points, scoring]) =>
    flags(n).map((correct) => {
      const options = texts(n, 'Option').map((option, i) => ({ ...option, correct: i === 0 || correct[i] }));
      return item('multiple', { points, scoring, options });
    }),
  );

export const anySingle = fc
  .tuple(size(2), fc.nat(), worth)
  .map(([n, right, points]) =>
    item('single', { points, options: texts(n, 'Option').map((o, i) => ({ ...o, correct: i === right % n })) }),
  );

export const anyTrueFalse = fc
  .tuple(fc.boolean(), worth)
  .map(([answer, points]) => item('true-false', { answer, points }));

export const anyMatching = fc.tuple(size(2), fc.nat({ max: 18 }), worth).chain(([n, fewer, points]) =>
  fc.shuffledSubarray(keys(n), { minLength: n }).map((order) => {
    const prompts = texts(Math.max(2, n - fewer), 'Prompt').map((prompt, i) => ({ ...prompt, answer: order[i] }));
    return item('matching', { points, prompts, options: texts(n, 'Option') });
  }),
);

export const anyOrdering = fc
  .tuple(size(3), worth)
  .map(([n, points]) => item('ordering', { points, lines: texts(n, 'Line') }));

export const anyNumeric = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat({ max: 10 }), worth)
  .map(([value, by, points]) => item('numeric', { points, answer: { value, low: value - by, high: value + by } }));

export const anyCloze = fc
  .tuple(fc.integer({ min: 1, max: 8 }), size(2), fc.nat(), worth)
  .map(([n, options, right, points]) =>
    item('cloze', {
      points,
      text: keys(n)
        .map((key) => `Before [[${key}]] after.`)
        .join(' '),
      gaps: keys(n).map((key, gap) => ({
        key,
        label: `Gap ${key}`,
        kind: 'chosen',
        options: texts(options, 'Option').map((o, i) => ({ ...o, correct: i === (right + gap) % options })),
      })),
    }),
  );

export const anyItem: fc.Arbitrary<Item> = fc.oneof(
  anySingle,
  anyMultiple,
  anyTrueFalse,
  anyMatching,
  anyOrdering,
  anyNumeric,
  anyCloze,
);

const byPart = <T>(parts: readonly string[], value: fc.Arbitrary<T>) =>
  fc
    .dictionary(fc.constantFrom(...parts), value, { noNullPrototype: true })
    .map((d) => (Object.keys(d).length ? d : null));

/** The JSON of any answer that could be given to an item. */
function anyJsonFor(item: Item): fc.Arbitrary<unknown> {
  switch (item.type) {
    case 'single':
      return fc.constantFrom(...pick(item.options));
    case 'multiple':
      return fc.subarray(pick(item.options));
    case 'true-false':
      return fc.boolean();
    case 'matching':
      return byPart(pick(item.prompts), fc.constantFrom(...pick(item.options)));
    case 'ordering':
      return fc.oneof(
        byPart(pick(item.lines), fc.integer({ min: 1, max: item.lines.length })),
        fc
          .shuffledSubarray(pick(item.lines), { minLength: item.lines.length })
          .map((order) => Object.fromEntries(order.map((key, index) => [key, index + 1]))),
      );
    case 'numeric':
      return fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.integer({ min: -2000, max: 2000 }).map(String),
        fc.integer({ min: item.answer.low, max: item.answer.high }).map(String),
      );
    case 'cloze':
      return byPart(pick(item.gaps), fc.constantFrom('k0', 'k1'));
    default:
      throw new Error(`No answers to items of type ${item.type}.`);
  }
}

const pick = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);

/** Any answer to an item, `null` among them. */
export const anyAnswerTo = (item: Item): fc.Arbitrary<Answer | null> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 5, arbitrary: anyJsonFor(item).map((json) => parseAnswer(item, json).answer) },
  );

export const anyAnswered = anyItem.chain((each) => anyAnswerTo(each).map((answer) => ({ item: each, answer })));
