import fc from 'fast-check';
import { dayAfter } from '../../../src/learning/review/day.js';
import { forecast } from '../../../src/learning/review/forecast.js';
import { queueOf, restOfSitting, reviewLimits, type Waiting } from '../../../src/learning/review/queue.js';

const today = '2026-11-23';
const due = (id: string, days: number): Waiting => ({ id, dueOn: dayAfter(today, days) });
const fresh = (id: string): Waiting => ({ id, dueOn: null });
const ids = (queue: readonly Waiting[]) => queue.map(({ id }) => id).join(' ');

const waiting = fc
  .array(fc.option(fc.integer({ min: -30, max: 30 })), { maxLength: 60 })
  .map((days) => days.map((each, at) => (each === null ? fresh(`n${at}`) : due(`d${at}`, each))));

describe('the queue', () => {
  it('asks what is due longest first, then what is new in the order of the course', () => {
    const all = [fresh('z'), due('b', 0), due('later', 1), due('c', -4), fresh('a'), due('a', 0)];
    expect(ids(queueOf(all, today, 0))).toBe('c a b z a');
  });

  it('begins at most five new ones in a day, those begun before included', () => {
    const many = Array.from({ length: 9 }, (_, at) => fresh(`n${at}`));
    expect(queueOf(many, today, 0)).toHaveLength(5);
    expect(queueOf(many, today, 3)).toHaveLength(2);
    expect(queueOf(many, today, 7)).toHaveLength(0);
  });

  it('is the same in whatever order what is due is found', () => {
    fc.assert(
      fc.property(waiting, fc.infiniteStream(fc.nat()), (all, places) => {
        const dated = all.filter(({ dueOn }) => dueOn !== null);
        const keys = new Map(dated.map((each) => [each, places.next().value]));
        const mixed = [...dated].sort((one, other) => keys.get(one)! - keys.get(other)!);
        expect(ids(queueOf(mixed, today, 0))).toBe(ids(queueOf(dated, today, 0)));
      }),
    );
  });

  it('never holds what is not due, holds nothing twice, and never asks more at a sitting than its limit', () => {
    fc.assert(
      fc.property(waiting, fc.nat(12), fc.nat(20), (all, begun, answered) => {
        const queue = queueOf(all, today, begun);
        expect(queue.every(({ dueOn }) => dueOn === null || dueOn <= today)).toBe(true);
        expect(new Set(queue).size).toBe(queue.length);
        expect(queue.filter(({ dueOn }) => dueOn === null).length).toBeLessThanOrEqual(reviewLimits.newInADay);
        expect(restOfSitting(queue, answered).length + answered).toBeLessThanOrEqual(
          Math.max(reviewLimits.atASitting, answered),
        );
      }),
    );
  });
});

describe('the two weeks ahead', () => {
  it('count each thing on its day, and what has waited today', () => {
    const days = forecast([due('a', -9), due('b', 0), due('c', 3), due('d', 3), due('e', 14), fresh('f')], today, 14);
    expect(days).toHaveLength(14);
    expect(days.filter(({ due }) => due > 0)).toEqual([
      { day: '2026-11-23', due: 2 },
      { day: '2026-11-26', due: 2 },
    ]);
  });
});
