import type { Claim } from '../../evidence/claim.js';
import type { Study, WayOfChecking } from '../../evidence/study.js';
import { numbersIn, numbersInWords, type Counted, type NumberSaid } from './numbers.js';

/** A number that may be said, and how somebody made sure of it; null where it stands in words that the platform prints. */
export interface KnownNumber {
  readonly value: number;
  readonly counted: Counted | null;
  readonly how: WayOfChecking | null;
}

/** The numbers of a study: its figures, with their ranges and denominators, and what its entry says in words. */
export function knownOf(study: Study): KnownNumber[] {
  const { csl, appraisal, statusNote, summary, key } = study;
  const figures = study.figures.flatMap(
    ({ value, low, high, level, n, unit, label, checked: { how } }): KnownNumber[] => [
      ...[value, low, high].flatMap((each) => (each === null ? [] : [{ value: each, counted: countedBy(unit), how }])),
      ...(level === null ? [] : [{ value: level, counted: 'percent' as const, how }]),
      ...(n === null ? [] : [{ value: n, counted: 'people' as const, how }]),
      ...knownIn(label).map((known) => ({ ...known, how })),
    ],
  );
  const { design = '', people, comparator, outcome, funding, limits = [] } = appraisal ?? {};
  const words = [summary, csl.title, statusNote?.text, design, people, comparator, outcome, funding, ...limits];
  const dates = [csl.issued, csl.accessed, statusNote?.on, /\d{4}/.exec(key)?.[0]];
  return [
    ...figures,
    ...words.flatMap((text) => knownIn(text ?? '')),
    ...dates.flatMap((date) => (date?.match(/\d+/g) ?? []).map(Number).map(plain)),
  ];
}

export function knownOfClaim({ text, why, reviewed }: Claim): KnownNumber[] {
  return [...knownIn(text), ...knownIn(why), plain(Number(reviewed.slice(0, 4)))];
}

/** Every number in a text, in figures and in words. */
export function knownIn(text: string): KnownNumber[] {
  const said = numbersIn(text).map(({ value, counted }) => ({ value, counted, how: null }));
  return [...said, ...numbersInWords(text).map(plain)];
}

function plain(value: number): KnownNumber {
  return { value, counted: null, how: null };
}

function countedBy(unit: string | null): Counted | null {
  return unit === null ? null : (numbersIn(`1 ${unit}`)[0]?.counted ?? null);
}

/**
 * Whether the number that is said is the known one. Signs make no difference, since a fall of 24 points is written −24; a
 * percentage and a rough number may be rounded; a percentage may stand for a share such as R² = 0.16. What counts different
 * things differs.
 */
export function isSame(said: NumberSaid, known: KnownNumber): boolean {
  const value = Math.abs(known.value);
  if (said.counted === 'percent') {
    return known.counted === 'percent'
      ? meets(said, value)
      : value < 1 && meets(said, value * 100) && known.counted === null;
  }
  if (said.counted !== null && known.counted !== null && said.counted !== known.counted) return false;
  return meets(said, value);
}

function meets({ value, rough, counted }: NumberSaid, known: number): boolean {
  if (Math.abs(value - known) < 1e-9) return true;
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return (rough || counted === 'percent') && Math.abs(value - Number(known.toFixed(decimals))) < 1e-9;
}
