import fc from 'fast-check';
import {
  answered,
  behaviours,
  explain,
  markedBy,
  parseAnswer,
  present,
  score,
} from '../../src/assessment/behaviour.js';
import { itemTypes, type Item } from '../../src/assessment/item.js';
import { anyAnswered, anyItem } from './arbitrary-items.js';
import { formOf, orderOf, read } from './asking.js';
import { everyItem, item, labelled, matching, numeric, ordering, shortText, trueFalse } from './sample-items.js';

test('every type has its behaviour', () => expect(Object.keys(behaviours)).toEqual([...itemTypes]));

describe('whatever is answered', () => {
  test('a score is a whole share of the points, between nothing and all', () => {
    fc.assert(
      fc.property(anyAnswered, ({ item, answer }) => {
        const { earned, of, max } = score(item, answer);
        expect([earned, of, max].every(Number.isSafeInteger)).toBe(true);
        expect(of).toBeGreaterThanOrEqual(1);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(of);
        expect(max).toBe(item.points);
      }),
      { numRuns: 200 },
    );
  });

  test('no answer is nothing of all its points', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(score(item, null)).toEqual({ earned: 0, of: 1, max: item.points });
        expect(answered(item, null)).toMatchObject({ state: 'none', given: 0 });
        const verdict = markedBy(item) === 'nobody' ? 'unscored' : 'none';
        expect(explain(item, null)).toMatchObject({ verdict, feedback: null });
        expect(explain(item, null).rows.every(({ outcome }) => outcome === 'missed' || outcome === 'left')).toBe(true);
      }),
    );
  });

  test('the verdict agrees with the score, and every part of a right answer is right', () => {
    fc.assert(
      fc.property(anyAnswered, ({ item, answer }) => {
        const { verdict, rows, score: earned } = explain(item, answer);
        if (markedBy(item) !== 'key') return expect(earned.earned).toBe(0);
        expect(verdict === 'right').toBe(earned.earned === earned.of);
        if (verdict === 'wrong') expect(earned.earned).toBe(0);
        if (verdict === 'right')
          expect(rows.every(({ outcome }) => outcome === 'right' || outcome === 'left')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('an answer survives storage, and the page that shows it sends it again', () => {
    fc.assert(
      fc.property(anyAnswered, fc.string(), ({ item, answer }, seed) => {
        expect(parseAnswer(item, JSON.parse(JSON.stringify(answer)))).toEqual({ answer, faults: [] });
        const incomplete = item.type === 'ordering' && answered(item, answer).state === 'part';
        const order = orderOf(item, seed);
        if (!incomplete) expect(read(item, order, formOf(item, order, answer))).toEqual({ answer, faults: [] });
      }),
      { numRuns: 150 },
    );
  });

  test('the order of form fields is nothing', () => {
    fc.assert(
      fc.property(anyAnswered, ({ item, answer }) => {
        const order = orderOf(item);
        const form = formOf(item, order, answer);
        const reversed = Object.entries(form)
          .reverse()
          .map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value] as const);
        expect(JSON.stringify(read(item, order, Object.fromEntries(reversed)))).toBe(
          JSON.stringify(read(item, order, form)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('an answer of another shape is never scored', () => {
    fc.assert(
      fc.property(anyItem, fc.jsonValue(), (item, json) => {
        const { answer, faults } = parseAnswer(item, json);
        if (faults.length === 0) expect(() => score(item, answer)).not.toThrow();
        else expect(() => score(item, json as never)).toThrow(RangeError);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a page may see before marking', () => {
  const secrets = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string') return ['feedback', 'rationale', 'otherwise'].includes(key) ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((each) => secrets(each, key === 'feedback' ? 'feedback' : ''));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, each]) => secrets(each, key === 'feedback' ? 'feedback' : name));
  };

  test.each(everyItem.filter(({ type }) => type !== 'vignette'))(
    'it holds no feedback and no rationale ($type)',
    (item) => {
      const page = JSON.stringify(present(item, orderOf(item), null, 'i3'));
      const hidden = secrets(item);
      expect(hidden.length > 0 || item.rationale === '').toBe(true);
      for (const secret of hidden) expect(page).not.toContain(secret);
      for (const word of ['feedback', 'rationale', 'correct', 'accepted', 'mitchell2021'])
        expect(page).not.toContain(word);
    },
  );

  const page = (item: Item, order: Record<string, readonly string[]>) =>
    JSON.stringify(present(item, order, null, 'i3'));

  test('choices do not differ by which option is right, nor by how many are, nor by their keys', () => {
    const choices = fc.integer({ min: 2, max: 8 }).chain((n) =>
      fc.record({
        keys: fc.shuffledSubarray([...'abcdefghijklmnop'], { minLength: n, maxLength: n }),
        order: fc.shuffledSubarray([...Array(n).keys()], { minLength: n }),
        correct: fc.array(fc.boolean(), { minLength: n, maxLength: n }).filter((flags) => flags.includes(true)),
        one: fc.nat({ max: n - 1 }),
      }),
    );
    fc.assert(
      fc.property(choices, ({ keys, order, correct, one }) => {
        const texts = keys.map((_, i) => `Text ${i}`);
        const plain = texts.map((text, i) => ({ key: `o${i}`, text, correct: i === 0 }));
        const other = (right: (i: number) => boolean) =>
          texts.map((text, i) => ({ key: keys[i], text, correct: right(i) }));
        const plainOrder = { options: order.map((i) => `o${i}`) };
        const otherOrder = { options: order.map((i) => keys[i]!) };
        expect(page(item('single', { options: other((i) => i === one) }), otherOrder)).toBe(
          page(item('single', { options: plain }), plainOrder),
        );
        expect(page(item('multiple', { options: other((i) => correct[i]!) }), otherOrder)).toBe(
          page(item('multiple', { options: plain }), plainOrder),
        );
        const gap = (options: unknown) => ({
          text: 'So [[x]].',
          gaps: [{ key: 'x', label: 'X', kind: 'chosen', options }],
        });
        expect(page(item('cloze', gap(other((i) => i === one))), { 'gaps.x': otherOrder.options })).toBe(
          page(item('cloze', gap(plain)), { 'gaps.x': plainOrder.options }),
        );
      }),
    );
  });

  test('a statement does not differ by whether it is true, nor a number by its value', () => {
    expect(page({ ...trueFalse, answer: true }, {})).toBe(page(trueFalse, {}));
    expect(page({ ...numeric, answer: { value: 1, low: 0, high: 2 }, feedback: [] }, {})).toBe(page(numeric, {}));
  });

  test('a text does not differ by what is accepted, nor labels by where they belong', () => {
    const other = { ...shortText, accept: [{ text: 'another', points: null }], near: [] };
    expect(page(other, {})).toBe(page(shortText, {}));
    const turned = { ...labelled, targets: labelled.targets.map((each, i) => ({ ...each, answer: 'bc'[i]! })) };
    const order = { labels: ['c', 'a', 'b'] };
    expect(page(turned, order)).toBe(page(labelled, order));
    const gap = (accept: string) => ({ key: 'x', label: 'X', kind: 'typed', accept: [accept] });
    const typed = (accept: string) => item('cloze', { text: 'So [[x]].', gaps: [gap(accept)] });
    expect(page(typed('no'), {})).toBe(page(typed('a much longer answer'), {}));
  });

  test('pairs do not differ by which option belongs to which prompt', () => {
    const turned = { ...matching, prompts: matching.prompts.map((p, i) => ({ ...p, answer: ['b', 'c', 'a'][i]! })) };
    const order = { options: ['c', 'a', 'd', 'b'] };
    expect(page(turned, order)).toBe(page(matching, order));
  });

  test('lines do not differ by which order is right', () => {
    const order = { lines: ['l3', 'l1', 'l4', 'l2'] };
    expect(page({ ...ordering, lines: ordering.lines.toReversed() }, order)).toBe(page(ordering, order));
    const renamed = ordering.lines.map((line) => ({ ...line, key: `x${line.key}` }));
    expect(page({ ...ordering, lines: renamed }, { lines: order.lines.map((key) => `x${key}`) })).toBe(
      page(ordering, order),
    );
  });

  test('an order that is not one of the item’s is refused', () => {
    expect(() => page(ordering, { lines: ['l1', 'l2', 'l3'] })).toThrow(RangeError);
    expect(() => page(ordering, { lines: ['l1', 'l2', 'l3', 'l3'] })).toThrow(RangeError);
    expect(() => page(ordering, {})).toThrow(RangeError);
  });
});
