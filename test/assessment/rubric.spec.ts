import fc from 'fast-check';
import { agreement, type Pair } from '../../src/assessment/agreement.js';
import { rubricPoints, rubricShare } from '../../src/assessment/rubric.js';
import { essay } from './sample-items.js';

describe('a response that is marked by its rubric', () => {
  test.each([
    [{ safety: 1, limits: 2 }, 5],
    [{ safety: 0, limits: 1 }, 1],
    [{ safety: 0, limits: 0 }, 0],
  ])('%j earns %d of 5', (marks, earned) => expect(rubricShare(essay.rubric, marks)).toEqual({ earned, of: 5 }));

  test.each([
    [{ safety: 1 }, 'The criterion “limits” needs one of its 3 levels.'],
    [{ safety: 2, limits: 0 }, 'The criterion “safety” needs one of its 2 levels.'],
    [{ safety: 0.5, limits: 0 }, 'The criterion “safety” needs one of its 2 levels.'],
    [{ safety: 1, limits: 0, style: 1 }, 'The rubric has no criterion “style”.'],
    [{ safety: 1, limits: 0, constructor: 1 }, 'The rubric has no criterion “constructor”.'],
  ])('%j is no marking', (marks, message) => expect(() => rubricShare(essay.rubric, marks)).toThrow(message));

  test('its points are those of the best levels', () => expect(rubricPoints(essay.rubric)).toBe(5));
});

const pairs = (...levels: [number, number][]): Pair[] => levels.map(([one, other]) => ({ one, other }));
const times = (n: number, one: number, other: number): Pair[] => Array.from({ length: n }, () => ({ one, other }));

describe('two markers', () => {
  test('agree exactly, to a neighbouring level, and beyond chance', () => {
    const marked = pairs([0, 0], [1, 1], [2, 2], [2, 1], [0, 2]);
    const { exact, adjacent, kappa } = agreement(marked, 3);
    expect(exact).toBe(0.6);
    expect(adjacent).toBe(0.8);
    // observed 5 ÷ 5; expected (4 + 16 + 1 + 2 + 8 + 4) ÷ 25
    expect(kappa).toBeCloseTo(1 - 1 / (35 / 25), 12);
  });

  test('with two levels kappa is the unweighted one of Cohen', () => {
    const marked = [...times(20, 1, 1), ...times(5, 1, 0), ...times(10, 0, 1), ...times(15, 0, 0)];
    expect(agreement(marked, 2).kappa).toBeCloseTo(0.4, 12); // (0.7 − 0.5) ÷ (1 − 0.5)
  });

  test('kappa is undefined, not wrong, where there is nothing to tell chance from', () => {
    expect(agreement([], 3)).toEqual({ pairs: 0, exact: null, adjacent: null, kappa: null });
    expect(agreement(times(4, 2, 2), 3)).toEqual({ pairs: 4, exact: 1, adjacent: 1, kappa: null });
    expect(agreement(times(4, 0, 0), 1).kappa).toBeNull();
    expect(agreement([...times(2, 0, 1), ...times(2, 0, 0)], 2).kappa).toBe(0);
  });

  test('a level that does not exist is refused', () => {
    expect(() => agreement(pairs([0, 3]), 3)).toThrow('A level is a whole number from 0 to 2.');
    expect(() => agreement(pairs([0.5, 1]), 3)).toThrow(RangeError);
  });

  test('agreement is the same whoever is called first, and full agreement is 1', () => {
    const level = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.record({ one: level, other: level }), { maxLength: 30 }), (marked) => {
        const turned = marked.map(({ one, other }) => ({ one: other, other: one }));
        expect(agreement(turned, 4)).toEqual(agreement(marked, 4));
        const { kappa } = agreement(marked, 4);
        if (kappa !== null) expect(Math.abs(kappa)).toBeLessThanOrEqual(1);
        const same = agreement(
          marked.map(({ one }) => ({ one, other: one })),
          4,
        );
        if (same.kappa !== null) expect(same.kappa).toBe(1);
      }),
    );
  });
});
