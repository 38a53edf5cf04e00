import type { Unit } from '../../src/assessment/item.js';
import { readNumber } from '../../src/assessment/number-text.js';

const own = (unit: string | null): readonly Unit[] => (unit === null ? [] : [{ unit, factor: 1, per: 1 }]);
const number = (typed: string, unit: string | null) => {
  const { text, problem } = readNumber(typed, own(unit));
  return { value: text === null ? null : Number(text), problem };
};

describe('a number as people type it', () => {
  test.each<[string, string | null, number]>([
    ['6', null, 6],
    [' 6 ', null, 6],
    ['6.5', null, 6.5],
    ['6,5', null, 6.5],
    ['.5', null, 0.5],
    [',5', null, 0.5],
    ['6.', null, 6],
    ['0,125', null, 0.125],
    ['1.234', null, 1.234],
    ['-6', null, -6],
    ['−6', null, -6], // U+2212, the real minus sign
    ['– 6', null, -6], // U+2013, what a word processor makes of a hyphen
    ['+6', null, 6],
    ['12 500', null, 12_500],
    ['12\u202f500,5', null, 12_500.5], // narrow no-break space
    ['1,234.5', null, 1234.5],
    ['1.234,5', null, 1234.5],
    ['1,234,567', null, 1_234_567],
    ['1.234.567', null, 1_234_567],
    ['34 %', null, 34],
    ['34 per cent', null, 34],
    ['34%', 'percentage points', 34],
    ['34 percentage points', 'percentage points', 34],
    ['6 Symptoms', 'symptoms', 6],
    ['1 symptom', 'symptoms', 1],
    ['80mg', 'mg', 80],
    ['5 µg', 'μg', 5], // micro sign and Greek mu
    ['６', null, 6], // full width
  ])('“%s” (unit: %s) is %d', (typed, unit, value) => expect(number(typed, unit)).toEqual({ value, problem: null }));

  test.each<[string, string | null]>([
    ['six', null],
    ['6 7', null],
    ['6 or 7', null],
    ['1.2.3', null],
    ['1e3', null],
    ['0x10', null],
    ['Infinity', null],
    ['-', null],
    ['%', null],
    ['--6', null],
    ['80 µg', 'mg'],
    ['6 %', 'symptoms'],
    ['½', null],
  ])('“%s” (unit: %s) is not a number', (typed, unit) =>
    expect(number(typed, unit)).toEqual({ value: null, problem: 'not-a-number' }),
  );

  test('a comma before three digits could mean two numbers and is not guessed at', () => {
    expect(number('1,234', null)).toEqual({ value: null, problem: 'ambiguous-number' });
    expect(number('−12,500 people', 'people')).toEqual({ value: null, problem: 'ambiguous-number' });
  });

  const units = [...own('mg'), { unit: 'g', factor: 1000, per: 1 }, { unit: 'µg', factor: 1, per: 1000 }];

  test.each([
    ['500 mg', '500', 'mg'],
    ['0,5g', '0.5', 'g'],
    ['0.5 G.', '0.5', 'g'],
    ['1 200 μg', '1200', 'µg'],
    ['5', '5', null],
  ])('“%s” is %s in %s', (typed, text, unit) => {
    const read = readNumber(typed, units);
    expect([read.text, read.unit?.unit ?? null, read.problem]).toEqual([text, unit, null]);
  });

  test.each(['5 kg', '5 %', '5 mgs', '5 m g'])('“%s” has a unit that is not known', (typed) =>
    expect(readNumber(typed, units)).toEqual({ text: null, unit: null, problem: 'unknown-unit' }),
  );

  test('a long text without any number is read in no time', () => {
    const started = performance.now();
    expect(readNumber(`${' 1'.repeat(50_000)}x`, units).problem).toBe('not-a-number');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
