import type { Study, StudyFigure } from '../study.js';
import type { FigureFacts } from './behaviour.js';

/** The published number of a study, or null where the study lacks it. */
export function publishedNumber(study: Study | null, key: string): StudyFigure | null {
  return study?.figures.find((number) => number.key === key) ?? null;
}

/** The number that a row names, or null where the facts lack it: such a row has no place in a drawing. */
export function numberOf(
  row: { readonly study: string; readonly figure: string },
  facts: FigureFacts,
): StudyFigure | null {
  return publishedNumber(facts.study(row.study), row.figure);
}

/** A number from memory is drawn hollow and said to be so; it is never printed as if it had been read. */
export function isRecalled({ checked }: StudyFigure): boolean {
  return checked.how === 'memory-high' || checked.how === 'memory-medium';
}
