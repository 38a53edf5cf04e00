import fc from 'fast-check';
import {
  balanced,
  fitted,
  headline,
  narrowest,
  wrap,
  type Measure,
  type Style,
} from '../../../src/credentials/sheet/typesetting.js';

/** Every letter as wide as it is high. */
const measure: Measure = (text, { size }) => text.length * size;
const style: Style = { face: 'serif', size: 1, leading: 1.5 };
const large: Style = { face: 'serif', size: 60, leading: 63 };

describe('wrapping', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 13, ['one two three']],
    ['one  two\nthree', 5, ['one', 'two', 'three']],
    ['a\u00a0b c', 3, ['a\u00a0b', 'c']],
    ['to office@institute.example now', 10, ['to', 'office@', 'institute.', 'example', 'now']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['', 4, []],
  ])('breaks %j at %i', (text, width, lines) => {
    expect(wrap(text, style, width, measure)).toEqual(lines);
  });

  it('keeps every letter and every line within the measure', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = wrap(text, style, width, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/[ \t\n]+/g, '').replace(/\s/g, ''));
        expect(lines.filter((line) => line.length > width)).toEqual([]);
      }),
    );
  });

  it('balances lines without making more of them', () => {
    expect(balanced('Medicine-assisted therapy for trauma: foundations', style, 40, measure)).toEqual([
      'Medicine-assisted therapy',
      'for trauma: foundations',
    ]);
    expect(balanced('One line', style, 40, measure)).toEqual(['One line']);
  });

  it('finds a narrow column for a number of lines', () => {
    expect(narrowest('aaaa bbbb cccc dddd', style, 2, measure)).toBeLessThan(11);
    expect(
      wrap('aaaa bbbb cccc dddd', style, narrowest('aaaa bbbb cccc dddd', style, 2, measure), measure),
    ).toHaveLength(2);
  });
});

describe('fitting', () => {
  it('keeps the size where there is room and shrinks in proportion where there is none', () => {
    expect(fitted(['abcd'], style, 4, measure)).toBe(style);
    expect(fitted(['abcd', 'ab'], style, 2, measure)).toEqual({ ...style, size: 0.5, leading: 0.75 });
  });

  it.each([
    ['Ana', ['Ana'], 60],
    ['Robin Specimen', ['Robin', 'Specimen'], 45],
    ['Robin of the Specimens', ['Robin of the', 'Specimens'], 480 / 12],
    ['Villavicencio-Featherstone', ['Villavicencio-', 'Featherstone'], 480 / 14],
    ['Wolfeschlegelsteinhausenberg', ['Wolfeschlegels', 'teinhausenberg'], 480 / 14],
  ])('sets %s as %j', (name, lines, size) => {
    const set = headline(name, large, 480, measure);
    expect(set.lines).toEqual(lines);
    expect(set.style.size).toBeCloseTo(size);
  });
});
