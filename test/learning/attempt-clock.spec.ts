import fc from 'fast-check';
import {
  type Clocked,
  deadlineOf,
  expiryOf,
  isPaused,
  mayPause,
  pauseLeft,
  resumed,
} from '../../src/learning/attempt-clock.js';

const minute = 60_000;
const start = Date.parse('2026-11-23T09:00:00Z');
const at = (minutes: number) => new Date(start + minutes * minute);
const clock = (fields: Partial<Clocked['terms']> = {}, more: Partial<Clocked> = {}): Clocked => ({
  startedAt: at(0),
  ...{ submittedAt: null, pausedAt: null, pausedMs: null },
  terms: {
    ...{ passMark: 80, attempts: 1, reveal: 'never', timeLimit: { minutes: 20, graceSeconds: 30 }, ...fields },
  },
  ...more,
});
const granted = { minutes: 0, attempts: 0, pauseMinutes: 10 };

test.each<[string, Clocked, Date | null, Date | null]>([
  ['no limit', clock({ timeLimit: null }), null, null],
  ['a limit', clock(), at(20), at(20.5)],
  ['a limit and granted time', clock({ granted: { ...granted, minutes: 10 } }), at(30), at(30.5)],
  ['a closing before the limit', clock({ closesAt: at(5).toISOString() }), at(5), at(5.5)],
  ['a closing alone, with a grace of its own', clock({ timeLimit: null, closesAt: at(5).toISOString() }), at(5), at(6)],
  [
    'granted time that a closing cuts',
    clock({ closesAt: at(25).toISOString(), granted: { ...granted, minutes: 10 } }),
    at(25),
    at(25.5),
  ],
  ['earlier pauses', clock({ granted }, { pausedMs: 4 * minute }), at(24), at(24.5)],
  ['a pause that lasts, as long as it may', clock({ granted }, { pausedAt: at(3) }), at(30), at(30.5)],
])('with %s the time ends when it was promised', (_what, attempt, deadline, expiry) => {
  expect([deadlineOf(attempt), expiryOf(attempt)]).toEqual([deadline, expiry]);
});

test('however somebody pauses, the clock stands still exactly as long as it was stopped, and never longer than granted', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 8 })), { maxLength: 6 });
  fc.assert(
    fc.property(steps, (pauses) => {
      let attempt = clock({ granted });
      let [now, stood] = [0, 0];
      for (const [running, standing] of pauses) {
        now += running;
        if (!mayPause(attempt, at(now))) break;
        attempt = { ...attempt, pausedAt: at(now), pausedMs: attempt.pausedMs ?? 0 };
        expect(isPaused(attempt, at(now))).toBe(true);
        now += standing;
        stood = Math.min(10, stood + standing);
        attempt = { ...attempt, ...resumed(attempt, at(now)) };
        expect(pauseLeft(attempt, at(now))).toBe((10 - stood) * minute);
        expect(deadlineOf(attempt)).toEqual(at(20 + stood));
      }
    }),
  );
});
