import { pathText, type Fault, type Path } from './fault.js';
import type { NumberRange, NumericItem, Unit } from './item.js';
import { isWithin, overlap, unitsOf } from './number-ranges.js';
import { readsTheSame } from './number-text.js';

/** Faults of the ranges and units of a numeric item. */
export const numericFaults = (item: NumericItem): readonly Fault[] => [
  ...rangeFaults(item.answer, 'answer'),
  ...(item.ranges ?? []).flatMap((_, index) => furtherFaults(item, index)),
  ...item.feedback.flatMap((band, index) => [
    ...rangeFaults(band, pathText(['feedback', index])),
    ...clashes(item, band, index),
  ]),
  ...unitFaults(item),
];

function rangeFaults({ value, low, high }: NumberRange, at: string): readonly Fault[] {
  if (low <= value && value <= high) return [];
  return [{ at, message: `The value ${value} has to lie between low (${low}) and high (${high}).` }];
}

/** The best range that holds a number counts, so one within a better or equal one is never reached. */
function furtherFaults({ answer, ranges = [], points }: NumericItem, index: number): readonly Fault[] {
  const range = ranges[index];
  if (range === undefined) return [];
  const worth = (each: { readonly points: number | null }) => each.points ?? points;
  const at = (...path: Path) => pathText(['ranges', index, ...path]);
  const others = ranges.filter(
    (other, place) => worth(other) > worth(range) || (worth(other) === worth(range) && place < index),
  );
  return [
    ...rangeFaults(range, at()),
    ...(worth(range) > points ? [{ at: at('points'), message: `The item is worth only ${points}.` }] : []),
    ...([answer, ...others].some((other) => isWithin(range, other))
      ? [{ at: at(), message: 'This range lies within one that earns as much, and is never reached.' }]
      : []),
  ];
}

/** Feedback on an accepted number, or two texts for one wrong number, would leave one of them never shown. */
function clashes(item: NumericItem, band: NumberRange, index: number): readonly Fault[] {
  const at = pathText(['feedback', index]);
  const earlier = item.feedback.slice(0, index).findIndex((other) => overlap(band, other));
  const further = (item.ranges ?? []).findIndex((range) => overlap(band, range));
  return [
    ...(overlap(band, item.answer) ? [{ at, message: 'This range holds numbers that are accepted as right.' }] : []),
    ...(further === -1
      ? []
      : [{ at, message: `This range overlaps number ${further + 1} of ranges, which has feedback of its own.` }]),
    ...(earlier === -1 ? [] : [{ at, message: `This range overlaps feedback number ${earlier + 1}.` }]),
  ];
}

function unitFaults(item: NumericItem): readonly Fault[] {
  const { unit, units = [], unitRequired = false } = item;
  const known = unitsOf(item);
  if (unit === null) {
    const message = 'The item has no unit of its own that others could be turned into.';
    return units.length > 0 || unitRequired ? [{ at: units.length > 0 ? 'units' : 'unitRequired', message }] : [];
  }
  return units.flatMap((each, index) => {
    const at = pathText(['units', index, 'unit']);
    const first = known.slice(0, index + 1).find((other) => readsTheSame(each, other));
    return [...signFaults(each, at), ...(first ? [{ at, message: `This reads the same as “${first.unit}”.` }] : [])];
  });
}

/** A unit is found where the digits end. */
function signFaults({ unit }: Unit, at: string): readonly Fault[] {
  return /^[-+.,\d]/.test(unit.trim())
    ? [{ at, message: 'A unit does not begin with a digit, a sign, a comma or a point.' }]
    : [];
}
