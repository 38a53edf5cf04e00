import fc from 'fast-check';
import { contactHours, hoursOf } from '../../src/credentials/contact-hours.js';

describe('contact hours', () => {
  it.each([
    // words, media seconds, items, minutes, hours
    [0, 0, 0, 0, 0],
    [1499, 0, 0, 14, 0],
    [1500, 0, 0, 15, 0.25],
    [6000, 0, 0, 60, 1],
    [5999, 0, 0, 59, 0.75],
    [5999, 1, 0, 60, 1],
    [0, 899, 0, 14, 0],
    [0, 900, 0, 15, 0.25],
    [0, 0, 10, 15, 0.25],
    [0, 0, 1, 1, 0],
    [9400, 0, 10, 109, 1.75],
    [38400, 0, 10, 399, 6.5],
    [117000, 3725, 120, 1412, 23.5],
  ])(
    'of %i words, %i seconds and %i items are %i minutes and %d hours',
    (words, mediaSeconds, items, minutes, hours) => {
      const result = contactHours({ words, mediaSeconds, items });
      expect(result.worked.minutes).toBe(minutes);
      expect(hoursOf(result)).toBe(hours);
      expect(result.quarters).toBe(hours * 4);
    },
  );

  it('say how they were worked out', () => {
    expect(contactHours({ words: 9400, mediaSeconds: 60, items: 10 }).worked).toEqual({
      words: 9400,
      mediaSeconds: 60,
      items: 10,
      wordsPerHour: 6000,
      secondsPerItem: 90,
      minutes: 110,
    });
  });

  it('lose no fraction of a second and never round up', () => {
    const amount = fc.nat(10_000_000);
    fc.assert(
      fc.property(amount, amount, amount, (words, mediaSeconds, items) => {
        const tenths = BigInt(words) * 6n + BigInt(mediaSeconds) * 10n + BigInt(items) * 900n;
        expect(contactHours({ words, mediaSeconds, items }).quarters).toBe(Number(tenths / 9000n));
      }),
    );
  });

  it.each([-1, 0.5, NaN, Infinity])('are refused for %d words', (words) => {
    expect(() => contactHours({ words, mediaSeconds: 0, items: 0 })).toThrow(RangeError);
  });
});
