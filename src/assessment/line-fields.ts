import { kept, refused, type Reading } from './answer.js';
import { sent, type Fields } from './form-fields.js';
import { currentOrder, placesIn, type Places } from './line-places.js';
import { directions, moveLine } from './move-line.js';
import type { Shown } from './shown.js';

type Lines = readonly Shown<{ readonly key: string }>[];

/**
 * Reads an order from a form: place numbers (`i3.l1=2`) where any was given, else the sequence in the hidden field
 * (`i3=l2,l1,l3`), and then the pressed move button (`i3.move=l2:earlier`) on top of either or of the order at first.
 */
export function readSequence(lines: Lines, fields: Fields, name: string): Reading<Places> {
  const placed = readPlaces(lines, fields, name);
  const base = placed.answer === null && placed.faults.length === 0 ? readHidden(lines, fields, name) : placed;
  return base.faults.length > 0 ? base : readMove(lines, base.answer, fields, `${name}.move`);
}

function readPlaces(lines: Lines, fields: Fields, name: string): Reading<Places> {
  const typed = lines.flatMap(({ value, entry }) =>
    sent(fields, `${name}.${value}`).map((place) => ({ at: `${name}.${value}`, key: entry.key, place })),
  );
  const faults = typed
    .filter(({ place }) => !/^\d+$/.test(place) || Number(place) < 1 || Number(place) > lines.length)
    .map(({ at }) => ({ at, message: `A place is a whole number from 1 to ${lines.length}.` }));
  if (faults.length > 0) return { answer: null, faults };
  return kept(typed.length === 0 ? null : Object.fromEntries(typed.map(({ key, place }) => [key, Number(place)])));
}

function readHidden(lines: Lines, fields: Fields, name: string): Reading<Places> {
  const values = sent(fields, name);
  const [sequence] = values;
  if (sequence === undefined) return kept<Places>(null);
  const order = sequence.split(',').flatMap((value) => lines.find((line) => line.value === value.trim()) ?? []);
  const complete = order.length === sequence.split(',').length && new Set(order).size === lines.length;
  if (values.length > 1 || !complete || order.length !== lines.length) {
    return refused(name, 'The order has to name every line once.');
  }
  return kept(placesIn(order.map(({ entry }) => entry.key)));
}

function readMove(lines: Lines, answer: Places | null, fields: Fields, at: string): Reading<Places> {
  const [move, ...more] = sent(fields, at);
  if (move === undefined) return kept(answer);
  const [value, wanted] = move.split(':');
  const line = lines.find((each) => each.value === value);
  const direction = directions.find((each) => each === wanted);
  if (line === undefined || direction === undefined || more.length > 0) {
    return refused(at, 'A move names a line and “earlier” or “later”.');
  }
  const start = lines.map(({ entry }) => entry.key);
  return kept(placesIn(moveLine(currentOrder(start, answer), line.entry.key, direction)));
}
