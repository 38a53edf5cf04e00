import fc from 'fast-check';
import { default_w, forgetting_curve, FSRSVersion } from 'ts-fsrs';
import { dayAfter, daysBetween } from '../../../src/learning/review/day.js';
import {
  foreseen,
  type Memory,
  parameters,
  ratings,
  remembered,
  retrievability,
  type ReviewRating,
} from '../../../src/learning/review/scheduling.js';

const today = '2026-11-23';
const rating = fc.constantFrom(...ratings);
/** A history: how each answer was, and how many days after it was due. */
const history = fc.array(fc.record({ rating, late: fc.integer({ min: 0, max: 400 }) }), {
  minLength: 1,
  maxLength: 30,
});

function after(answers: readonly { readonly rating: ReviewRating; readonly late: number }[], seed = 'seed'): Memory[] {
  const memories: Memory[] = [];
  for (const { rating, late } of answers) {
    const before = memories.at(-1) ?? null;
    const day = before ? dayAfter(before.dueOn, late) : today;
    memories.push(remembered(before, rating, day, seed));
  }
  return memories;
}

describe('the schedule', () => {
  it('is FSRS 6 with the weights that its authors publish', () => {
    expect(parameters.w).toEqual([...default_w]);
    expect(FSRSVersion).toMatch(/FSRS-6/);
  });

  /** Worked out with the formulas of FSRS 6: the first stability is a weight, and intervals are spread by a few days. */
  it.each([
    ['again', 0.212, 6.4133, 0, [1, 1]],
    ['hard', 1.2931, 5.1122, 0, [2, 2]],
    ['good', 2.3065, 2.1181, 0, [3, 4]],
    ['easy', 8.2956, 1, 0, [5, 12]],
  ] as const)('begins after “%s” with the stability %d', (first, stability, difficulty, lapses, [from, to]) => {
    const memory = remembered(null, first, today, 'seed');
    expect(memory).toMatchObject({ answers: 1, lapses, lastOn: today });
    expect(memory.stability).toBeCloseTo(stability, 4);
    expect(memory.difficulty).toBeCloseTo(difficulty, 3);
    expect(daysBetween(today, memory.dueOn)).toBeGreaterThanOrEqual(from);
    expect(daysBetween(today, memory.dueOn)).toBeLessThanOrEqual(to);
  });

  it('is the same for the same answers and seed, and the words beside the buttons are what then comes', () => {
    fc.assert(
      fc.property(history, fc.string(), (answers, seed) => {
        expect(after(answers, seed)).toEqual(after(answers, seed));
        const last = after(answers, seed).at(-1)!;
        const days = foreseen(last, last.dueOn, seed);
        for (const each of ratings) expect(remembered(last, each, last.dueOn, seed).dueOn).toBe(days[each]);
      }),
      { numRuns: 50 },
    );
  });

  it('never asks again on the same day or before, nor later than about a year', () => {
    fc.assert(
      fc.property(history, (answers) => {
        for (const { lastOn, dueOn } of after(answers)) {
          expect(daysBetween(lastOn, dueOn)).toBeGreaterThanOrEqual(1);
          expect(daysBetween(lastOn, dueOn)).toBeLessThanOrEqual(368);
        }
      }),
    );
  });

  it('asks no sooner the better it was', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const last = after(answers).at(-1)!;
        const days = foreseen(last, last.dueOn, 'seed');
        expect([days.again, days.hard, days.good, days.easy]).toEqual(
          [days.again, days.hard, days.good, days.easy].sort(),
        );
      }),
    );
  });

  it('keeps difficulty from 1 to 10 and counts what had been forgotten', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const memories = after(answers);
        for (const { difficulty, stability } of memories) {
          expect(difficulty).toBeGreaterThanOrEqual(1);
          expect(difficulty).toBeLessThanOrEqual(10);
          expect(stability).toBeGreaterThan(0);
        }
        expect(memories.at(-1)!.answers).toBe(answers.length);
        expect(memories.at(-1)!.lapses).toBe(answers.slice(1).filter(({ rating }) => rating === 'again').length);
      }),
    );
  });

  it('spreads what was learned on one day over several', () => {
    const easy = Array.from({ length: 40 }, (_, each) => remembered(null, 'easy', today, `card ${each}`).dueOn);
    expect(new Set(easy).size).toBeGreaterThan(3);
  });

  it('expects less and less to be recalled, and nine in ten after as many days as the stability says', () => {
    const memory = remembered(null, 'easy', today, 'seed');
    const on = (days: number) => retrievability(memory, dayAfter(today, days));
    expect(on(0)).toBe(1);
    expect(on(8)).toBeCloseTo(forgetting_curve(parameters.w, 8, memory.stability), 6);
    expect(on(8)).toBeGreaterThan(0.9);
    expect(on(9)).toBeLessThan(0.9);
    expect(on(400)).toBeLessThan(on(100));
  });
});
