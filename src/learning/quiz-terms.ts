import { policyOf, type QuizPolicy, type StatedPolicy } from '../catalog/quiz-policy.js';

/** What was promised before the start of an attempt, as it is stored with it. */
export interface QuizTerms extends StatedPolicy {
  /** Missing where nothing was granted. */
  readonly granted?: Granted;
}

/** What a practitioner has on top of the terms: minutes of time, attempts, minutes for which the clock may stand still. */
export interface Granted {
  readonly minutes: number;
  readonly attempts: number;
  readonly pauseMinutes: number;
}

/** The terms with every default filled in. */
export interface Promised extends QuizPolicy {
  readonly granted: Granted;
}

export const nothingGranted: Granted = { minutes: 0, attempts: 0, pauseMinutes: 0 };

/** Worked out once for each object: the same terms stand for the attempts of very many people. */
const filledIn = new WeakMap<QuizTerms, Promised>();

export function promised(terms: QuizTerms): Promised {
  const known = filledIn.get(terms);
  if (known) return known;
  const made = { ...policyOf(terms), granted: terms.granted ?? nothingGranted };
  filledIn.set(terms, made);
  return made;
}

/** How many attempts this practitioner has; null for no limit. */
export const allowedAttempts = ({ attempts }: Pick<QuizPolicy, 'attempts'>, granted: Granted): number | null =>
  attempts === null ? null : attempts + granted.attempts;
