import fc from 'fast-check';
import { dayAfter, dayIn, daysBetween } from '../../../src/learning/review/day.js';

describe('a day', () => {
  it.each([
    ['UTC', '2026-11-23T23:30:00Z', '2026-11-23'],
    ['Europe/Amsterdam', '2026-11-23T23:30:00Z', '2026-11-24'],
    ['America/Vancouver', '2026-11-24T07:59:00Z', '2026-11-23'],
    ['Pacific/Auckland', '2026-12-31T11:30:00Z', '2027-01-01'],
    ['Atlantis/Harbour', '2026-11-23T23:30:00Z', '2026-11-23'],
  ])('in %s at %s is %s', (zone, now, day) => {
    expect(dayIn(zone, new Date(now))).toBe(day);
  });

  it('is so many days from another, over leap days and the changes of the clock', () => {
    expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 0, max: 20_000 }), (days, from) => {
        const day = dayAfter('2020-01-01', from);
        expect(daysBetween(day, dayAfter(day, days))).toBe(days);
      }),
    );
  });
});
