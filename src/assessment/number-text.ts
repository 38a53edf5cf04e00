import type { Problem } from './answer.js';

export type NumberText =
  { readonly value: number; readonly problem: null } | { readonly value: null; readonly problem: Problem };

const grouped = {
  spaces: /^\d{1,3}( \d{3})+([.,]\d+)?$/,
  commas: /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/,
  points: /^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/,
};
const plain = /^(\d+[.,]?\d*|[.,]\d+)$/;

/** “1,234” is a thousand and more to some readers and little more than one to others. */
const ambiguous = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads a number as people type it: a decimal comma or point, grouped thousands, any dash as minus, the item's own unit
 * after it (or a per cent sign, unless the item has some other unit). What could mean two numbers is not guessed at.
 */
export function readNumber(typed: string, unit: string | null): NumberText {
  const text = withoutUnit(tidy(typed), unit).replace(/^([+-]) +/, '$1');
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.replace(/^[+-]/, '');
  if (ambiguous.test(digits)) return { value: null, problem: 'ambiguous-number' };
  const decimal = decimalText(digits);
  return decimal === null ? { value: null, problem: 'not-a-number' } : { value: Number(sign + decimal), problem: null };
}

function decimalText(digits: string): string | null {
  if (plain.test(digits)) return digits.replace(',', '.');
  if (grouped.spaces.test(digits)) return digits.replaceAll(' ', '').replace(',', '.');
  if (grouped.commas.test(digits)) return digits.replaceAll(',', '');
  if (grouped.points.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  return null;
}

/** One kind of space, of minus and of letters: NFKC turns no-break and thin spaces and full-width digits into plain ones. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutUnit(text: string, unit: string | null): string {
  const ending = endings(unit).find((each) => text.endsWith(each));
  return ending === undefined ? text : text.slice(0, -ending.length).trimEnd();
}

/** The unit as it may be typed, longest first: also in the singular, and as a per cent sign where that is no other unit. */
function endings(unit: string | null): readonly string[] {
  const perCent = ['per cent', 'percent', '%'];
  if (unit === null) return perCent;
  const own = tidy(unit);
  const singular = own.length > 2 && own.endsWith('s') ? [own.slice(0, -1)] : [];
  return [own, ...singular, ...(/%|per ?cent/.test(own) ? perCent : [])];
}
