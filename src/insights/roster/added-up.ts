import { Grading } from '../../learning/grading.entity.js';

/** All marks of an attempt as the database added them up. */
export interface AddedUp {
  /** In parts of {@link whole}, each weighed by its points. */
  readonly earned: number;
  readonly points: number;
}

/** The least common multiple of 1 to 20: every mark is a whole number of such parts of a point (see `total`). */
export const whole = 232_792_560;

/** One mark that comes to exactly what they come to together. */
export function addedUp(attemptId: string, gradedAt: Date, { earned, points }: AddedUp): Grading {
  const share = points === 0 ? { earned: 0, outOf: 1 } : { earned, outOf: whole * points };
  return Object.assign(new Grading(), {
    ...{ id: attemptId, attemptId, itemKey: '', number: 1, ...share, points },
    ...{ reason: 'submitted', correctionId: null, gradedBy: null, gradedAt },
  });
}
