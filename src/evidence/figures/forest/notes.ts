import type { FigureTexts } from '../behaviour.js';
import type { ForestFigure, ForestScale } from './forest.js';
import type { ForestReading } from './readings.js';

/** What the marks of this drawing mean: only those that stand in it are explained. */
export function notesOf(figure: ForestFigure, rows: readonly ForestReading[], { say }: FigureTexts): readonly string[] {
  const marks = rows.flatMap(({ mark, retracted }) => (mark ? [{ ...mark, retracted }] : []));
  const intervals = marks.filter(({ low, span }) => low !== null && span === 'interval');
  const shapes = [
    marks.some(({ pooled, retracted, span }) => !pooled && !retracted && span === 'interval') &&
      'figure.forest.mark.trial',
    marks.some(({ pooled, retracted }) => pooled && !retracted) && 'figure.forest.mark.pooled',
    marks.some(({ span, low }) => span === 'estimates' && low !== null) && 'figure.forest.mark.estimates',
    marks.some(({ recalled, retracted }) => recalled && !retracted) && 'figure.forest.mark.recalled',
    marks.some(({ retracted }) => retracted) && 'figure.forest.mark.retracted',
    intervals.some(({ level }) => level !== null) && 'figure.forest.mark.level',
    intervals.some(({ level }) => level === null) && 'figure.forest.mark.unsaid',
    intervals.some(({ intervalRecalled }) => intervalRecalled) && 'figure.forest.mark.broken',
  ].filter((key) => key !== false);
  const kinds = unitsNote[figure.scale];
  const turned = rows.some((row) => row.turned);
  return [
    ...(figure.note === null ? [] : [figure.note]),
    shapes.map((key) => say(key)).join(' '),
    ...(kinds ? [say(kinds)] : []),
    ...(turned ? [say('figure.forest.turned', { favours: figure.favours.above })] : []),
  ].filter(Boolean);
}

const unitsNote: Readonly<Record<ForestScale, string | null>> = {
  standardised: 'figure.forest.note.standardised',
  points: null,
};
