import type { WrittenItem } from '../../../src/assessment/item.js';
import { areApart, type Given, levelRank, mayMark, shareOf, wanted } from '../../../src/learning/marking/deciding.js';
import { item } from '../../assessment/sample-items.js';

const levels = [
  { points: 0, text: 'None' },
  { points: 2, text: 'All' },
  { points: 1, text: 'Some' },
];
const rubric = [
  { key: 'a', criterion: 'One', levels },
  { key: 'b', criterion: 'Two', levels },
];
const once: WrittenItem = item('written', { points: 4, words: { min: 1, max: 9 }, rubric });
const twice: WrittenItem = { ...once, markers: 2 };

/** Levels by their place in the item: 0 is none, 1 is all, 2 is some. */
const given = (part: Given['part'], a: number, b: number, markedBy = part): Given => ({
  part,
  marks: { a, b },
  markedBy,
});
const share = (it: WrittenItem, ...all: Given[]) => {
  const { earned, of } = shareOf(it, all) ?? { earned: null, of: null };
  return earned === null ? null : `${earned}/${of}`;
};

describe('a written response', () => {
  it('has its mark after one marker where one is asked for', () => {
    expect(wanted(once, [])).toBe('first');
    expect(share(once, given('first', 1, 2))).toBe('3/4');
    expect(wanted(once, [given('first', 1, 2)])).toBeNull();
  });

  it('waits for the second marker where two are asked for', () => {
    expect(wanted(twice, [given('first', 1, 1)])).toBe('second');
    expect(share(twice, given('first', 1, 1))).toBeNull();
  });

  it('earns the mean of two shares that are at most one level apart on every criterion', () => {
    expect(share(twice, given('first', 1, 2), given('second', 2, 2))).toBe('5/8');
  });

  it('is settled by a lead where they are further apart, and then that alone counts', () => {
    const [one, other] = [given('first', 0, 1), given('second', 1, 1)];
    expect(wanted(twice, [one, other])).toBe('settled');
    expect(share(twice, one, other)).toBeNull();
    expect(share(twice, one, other, given('settled', 2, 1))).toBe('3/4');
  });

  it('counts levels by their points, in whatever order an author wrote them', () => {
    expect([0, 1, 2].map((level) => levelRank(rubric[0]!, level))).toEqual([0, 2, 1]);
    expect(areApart(twice, given('first', 0, 0), given('second', 2, 0))).toBe(false);
    expect(areApart(twice, given('first', 0, 0), given('second', 1, 0))).toBe(true);
  });

  it.each([
    ['first', 'x', 'reviewer', true],
    ['second', 'x', 'author', true],
    ['second', 'first', 'lead', false],
    ['settled', 'x', 'author', false],
    ['settled', 'first', 'lead', true],
  ] as const)('may be marked as the %s by %s, %s: %s', (part, id, role, may) => {
    expect(mayMark(part, { id, role }, [given('first', 0, 0)])).toBe(may);
  });
});
