import type { Problem } from './answer.js';
import type { Unit } from './item.js';

export type NumberText =
  | { readonly text: string; readonly unit: Unit | null; readonly problem: null }
  | { readonly text: null; readonly unit: null; readonly problem: Problem };

const grouped = {
  spaces: /^\d{1,3}( \d{3})+([.,]\d+)?$/,
  commas: /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/,
  points: /^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/,
};
const plain = /^(\d+[.,]?\d*|[.,]\d+)$/;

/** “1,234” is a thousand and more to some readers and little more than one to others. */
const ambiguous = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads a number as people type it: a decimal comma or point, grouped thousands, any dash as minus, and one of the item's units
 * after it (or a per cent sign, unless the item has some other unit). What could mean two numbers is not guessed at. `text` is
 * the number in plain digits, `unit` the one that was typed.
 */
export function readNumber(typed: string, units: readonly Unit[]): NumberText {
  const [, number = '', ending = ''] = /^([-+\d.,\s]*)(.*)$/.exec(tidy(typed)) ?? [];
  const text = number.trim().replace(/^([+-]) +/, '$1');
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.replace(/^[+-]/, '');
  const unit = ending === '' ? null : units.find((each) => namesOf(each, units).includes(ending));
  const isPerCent = units.length === 0 && perCent.includes(ending);
  if (ambiguous.test(digits)) return unread('ambiguous-number');
  const decimal = decimalText(digits);
  if (decimal === null) return unread('not-a-number');
  if (unit === undefined && !isPerCent) return unread(units.length > 1 ? 'unknown-unit' : 'not-a-number');
  return { text: `${sign}${decimal}`, unit: unit ?? null, problem: null };
}

const unread = (problem: Problem): NumberText => ({ text: null, unit: null, problem });

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

const perCent = ['%', 'per cent', 'percent'];

/** A unit as it may be typed: also in the singular, without its full stop, and as a per cent sign where no other unit is that. */
function namesOf({ unit }: Unit, units: readonly Unit[]): readonly string[] {
  const own = tidy(unit);
  const singular = own.length > 2 && own.endsWith('s') ? [own.slice(0, -1)] : [];
  const sign =
    /%|per ?cent/.test(own) && units.every((each) => each.unit === unit || tidy(each.unit) !== '%') ? perCent : [];
  return [own, `${own}.`, own.replace(/\.$/, ''), ...singular, ...sign];
}

/** Units that would be read as the same, whichever of them was typed. */
export const readsTheSame = (one: Unit, other: Unit): boolean =>
  namesOf(one, [one]).some((name) => namesOf(other, [other]).includes(name));
