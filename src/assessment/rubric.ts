import { own } from './answer.js';
import type { RubricRow } from './item.js';
import type { Share } from './score.js';

/** The most points of a rubric that keep sums of scores exact, whatever an item is worth; see `total`. */
export const mostExact = 20;

/** Criterion key → which of its levels, from 0, a marker chose. */
export type Marks = Readonly<Record<string, number>>;

/** What the best level of every criterion comes to. */
export const rubricPoints = (rubric: readonly RubricRow[]): number =>
  rubric.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0);

/** Points of the levels chosen ÷ points of the best ones. Throws unless every criterion has one of its own levels. */
export function rubricShare(rubric: readonly RubricRow[], marks: Marks): Share {
  const stray = Object.keys(marks).find((key) => rubric.every((row) => row.key !== key));
  if (stray !== undefined) throw new RangeError(`The rubric has no criterion “${stray}”.`);
  const earned = rubric.reduce((sum, row) => sum + pointsFor(row, own(marks, row.key)), 0);
  return { earned, of: rubricPoints(rubric) };
}

function pointsFor({ key, levels }: RubricRow, chosen: number | undefined): number {
  const level = chosen === undefined ? undefined : levels[chosen];
  if (level === undefined) throw new RangeError(`The criterion “${key}” needs one of its ${levels.length} levels.`);
  return level.points;
}
