import fc from 'fast-check';
import { parseAnswer } from '../../src/assessment/behaviour.js';
import type { Answer } from '../../src/assessment/answer.js';
import type { Item } from '../../src/assessment/item.js';
import { essayFields, item } from './sample-items.js';

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

/** Words that differ by more than a slip of the hand. */
const names = ['ketamine', 'psilocybin', 'sertraline', 'placebo', 'waiting list', 'prazosin', 'quetiapine', 'dummy'];

export const anyShortText = fc
  .tuple(fc.integer({ min: 1, max: 4 }), worth, fc.constantFrom('ignore', 'hint', 'accept'), fc.boolean(), fc.boolean())
  .map(([n, points, typo, foldsCase, foldsAccents]) =>
    item('short-text', {
      points,
      typo,
      fold: { case: foldsCase, accents: foldsAccents },
      accept: names.slice(0, n).map((text, i) => ({ text, points: i === 0 ? null : i % (points + 1) })),
      near: [{ text: 'esketamine', feedback: 'Nearly.' }],
    }),
  );

export const anyTypedCloze = fc.tuple(fc.integer({ min: 1, max: 8 }), worth).map(([n, points]) =>
  item('cloze', {
    points,
    text: keys(n)
      .map((key) => `Before [[${key}]] after.`)
      .join(' '),
    gaps: keys(n).map((key, i) => ({ key, label: `Gap ${key}`, kind: 'typed', accept: [names[i]] })),
  }),
);

export const anyLabel = fc.tuple(size(2), fc.nat({ max: 18 }), worth).chain(([n, fewer, points]) =>
  fc.shuffledSubarray(keys(n), { minLength: n }).map((order) =>
    item('label', {
      points,
      image: 'images/brain.png',
      alt: 'A brain',
      labels: texts(n, 'Label'),
      targets: keys(Math.max(1, n - fewer)).map((key, i) => ({
        ...{ key, x: i, y: i, description: `Place ${key}`, answer: order[i] },
      })),
    }),
  ),
);

export const anyLikert = fc
  .tuple(size(1), size(2))
  .map(([n, m]) => item('likert', { statements: texts(n, 'Statement'), scale: texts(m, 'Level') }));

export const anyWritten = worth.map((points) => item('written', { points, ...essayFields }));

/** Items that a key marks. */
export const anyKeyed: fc.Arbitrary<Item> = fc.oneof(
  anySingle,
  anyMultiple,
  anyTrueFalse,
  anyMatching,
  anyOrdering,
  anyNumeric,
  anyCloze,
  anyShortText,
  anyTypedCloze,
  anyLabel,
);

export const anyItem: fc.Arbitrary<Item> = fc.oneof(
  { weight: 8, arbitrary: anyKeyed },
  { weight: 1, arbitrary: anyLikert },
  { weight: 1, arbitrary: anyWritten },
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
      return byPart(
        pick(item.gaps),
        item.gaps[0]?.kind === 'typed' ? fc.constantFrom(...names, 'ketamin') : fc.constantFrom('k0', 'k1'),
      );
    case 'short-text':
      return fc.oneof(fc.constantFrom(...names, 'Ketamine', 'ketamin', 'esketamine'), fc.string({ maxLength: 20 }));
    case 'label':
      return byPart(pick(item.targets), fc.constantFrom(...pick(item.labels)));
    case 'likert':
      return byPart(pick(item.statements), fc.constantFrom(...pick(item.scale)));
    case 'written':
      return fc.string({ maxLength: 200 });
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
