/** Crockford's base 32: no I, L, O or U, so that a serial survives being read aloud and typed from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawn = 12;

export type SerialFault = 'empty' | 'form' | 'check';
export type ParsedSerial =
  { readonly ok: true; readonly serial: string } | { readonly ok: false; readonly why: SerialFault };

/**
 * A new serial such as ATN-2026-7K4M-Q9XD-3FTRC: 60 random bits, so that it cannot be guessed, and a check character.
 * The first 60 bits of at least eight random bytes are used; fewer bytes or a year without four digits are refused.
 */
export function makeSerial(randomBytes: Uint8Array, year: number): string {
  if (randomBytes.length < 8) throw new RangeError('A serial needs eight random bytes.');
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`No serial for the year ${year}.`);
  const bits = new DataView(randomBytes.buffer, randomBytes.byteOffset).getBigUint64(0) >> 4n;
  const random = Array.from({ length: drawn }, (_, i) =>
    alphabet.charAt(Number((bits >> BigInt(5 * (drawn - 1 - i))) & 31n)),
  ).join('');
  return written(`${year}${random}${alphabet.charAt(double(remainder(`${year}${random}`)))}`);
}

/**
 * The canonical serial for what somebody typed, or why there is none: nothing was typed, it has not the form of a
 * serial, or its check character does not fit (then it was mistyped, which is not the same as unknown).
 * Forgives case, spaces, dashes of any kind or none, a missing ATN, O for 0 and I or L for 1.
 */
export function parseSerial(text: string): ParsedSerial {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}_.−]/gu, '');
  if (typed === '') return { ok: false, why: 'empty' };
  const symbols = typed.replace(/^ATN/, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^\d{4}[0-9A-HJKMNP-TV-Z]{13}$/.test(symbols)) return { ok: false, why: 'form' };
  return remainder(symbols) === 0 ? { ok: true, serial: written(symbols) } : { ok: false, why: 'check' };
}

function written(symbols: string): string {
  return `ATN-${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8, 12)}-${symbols.slice(12)}`;
}

/**
 * A Reed–Solomon code with one check symbol over GF(32) (I. S. Reed and G. Solomon, 1960): the symbols, year included,
 * are the coefficients of a polynomial that must vanish at α. Any one wrong character and any two swapped ones show.
 */
function remainder(symbols: string): number {
  return [...symbols].reduce((sum, symbol) => double(sum) ^ alphabet.indexOf(symbol), 0);
}

/** Times α in GF(32), whose elements are polynomials modulo x⁵ + x² + 1. */
function double(element: number): number {
  return element < 16 ? element << 1 : (element << 1) ^ 0b100101;
}
