import fc from 'fast-check';
import { makeSerial, parseSerial } from '../../src/credentials/serial.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const serials = fc
  .tuple(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.integer({ min: 2026, max: 2099 }))
  .map(([bytes, year]) => makeSerial(bytes, year));

describe('a serial', () => {
  it('carries the year, sixty random bits and a check character', () => {
    expect(makeSerial(new Uint8Array(8), 2026)).toMatch(/^ATN-2026-0000-0000-0000[0-9A-Z]$/);
    expect(makeSerial(new Uint8Array(8).fill(0xff), 2026)).toMatch(/^ATN-2026-ZZZZ-ZZZZ-ZZZZ[0-9A-Z]$/);
    expect(makeSerial(Uint8Array.of(0x3c, 0x97, 0x25, 0x8f, 0xed, 0x38, 0x4a, 0x91), 2026)).toBe(
      'ATN-2026-7JBJ-B3ZD-7159B',
    );
  });

  it('uses every one of the sixty bits', () => {
    const bits = Array.from({ length: 60 }, (_, bit) => {
      const bytes = new Uint8Array(8);
      bytes[bit >> 3] = 0x80 >> (bit & 7);
      return makeSerial(bytes, 2026);
    });
    expect(new Set(bits).size).toBe(60);
  });

  it('is made from a view into a larger buffer as from the bytes alone', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
    expect(makeSerial(bytes.subarray(11, 19), 2026)).toBe(makeSerial(bytes.slice(11, 19), 2026));
  });

  it.each([
    [new Uint8Array(7), 2026],
    [new Uint8Array(8), 226],
    [new Uint8Array(8), 10000],
    [new Uint8Array(8), 2026.5],
  ])('is refused for too few bytes or no year (%#)', (bytes, year) => {
    expect(() => makeSerial(bytes, year)).toThrow(RangeError);
  });
});

describe('a typed serial', () => {
  it.each([
    'ATN-2026-7JBJ-B3ZD-7159B',
    'atn-2026-7jbj-b3zd-7159b',
    ' ATN 2026 7JBJ B3ZD 7159B ',
    'ATN20267JBJB3ZD7159B',
    '2026-7JBJ-B3ZD-7159B',
    'ATN–2026—7JBJ‑B3ZD−7159B',
    'ATN-2O26-7JBJ-B3ZD-7I59B',
    'ATN-2o26-7JBJ-B3ZD-7l59B',
    'ＡＴＮ-２０２６-７ＪＢＪ-B3ZD-7159B',
    'ATN-2026-7JBJ-\u200bB3ZD-7159B\n',
  ])('is read forgivingly: %j', (typed) => {
    expect(parseSerial(typed)).toEqual({ ok: true, serial: 'ATN-2026-7JBJ-B3ZD-7159B' });
  });

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['ATN-2026-7JBJ-B3ZD-7159', 'form'],
    ['ATN-2026-7JBJ-B3ZD-7159BB', 'form'],
    ['ATN-2026-7JBU-B3ZD-7159B', 'form'],
    ['ABC-2026-7JBJ-B3ZD-7159B', 'form'],
    ['ATN-20A6-7JBJ-B3ZD-7159B', 'form'],
    ["'; drop table certificates", 'form'],
    ['ATN-2026-7JBJ-B3ZD-7159C', 'check'],
    ['ATN-2027-7JBJ-B3ZD-7159B', 'check'],
    ['ATN-2026-7JBJ-B3DZ-7159B', 'check'],
  ])('is told what is wrong: %j is %s', (typed, why) => {
    expect(parseSerial(typed)).toEqual({ ok: false, why });
  });

  it('comes back as it was made', () => {
    fc.assert(fc.property(serials, (serial) => expect(parseSerial(serial)).toEqual({ ok: true, serial })));
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(serials, fc.nat(12), fc.nat(30), (serial, at, other) => {
        const symbols = [...serial.replace(/-/g, '').slice(3)];
        symbols[4 + at] = alphabet.replace(symbols[4 + at]!, '').charAt(other);
        expect(parseSerial(symbols.join(''))).toEqual({ ok: false, why: 'check' });
      }),
    );
  });

  it('shows every two swapped characters', () => {
    fc.assert(
      fc.property(serials, fc.nat(12), fc.nat(12), (serial, one, other) => {
        const symbols = [...serial.replace(/-/g, '').slice(3)];
        const [a, b] = [symbols[4 + one]!, symbols[4 + other]!];
        fc.pre(a !== b);
        [symbols[4 + one], symbols[4 + other]] = [b, a];
        expect(parseSerial(symbols.join(''))).toEqual({ ok: false, why: 'check' });
      }),
    );
  });
});
