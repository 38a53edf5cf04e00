import type { RevealMoment } from '../catalog/quiz-policy.js';
import { closedFrom } from './attempt-clock.js';
import type { AttemptResult } from './attempt-result.js';
import { promised, type Promised } from './quiz-terms.js';
import type { QuizStanding } from './quiz-standing.js';

/** What may be shown of an attempt that has ended. */
export interface Revealed {
  /** Which answers earned their points. */
  readonly marks: boolean;
  /** The right answers, the feedback, the rationale and its studies. */
  readonly key: boolean;
}

interface Facts {
  readonly standing: QuizStanding;
  readonly terms: Promised;
  readonly now: Date;
}

const moments = {
  'per-item': () => true,
  'after-submission': () => true,
  'after-pass': ({ standing }) => standing.passed !== null,
  'after-pass-or-last': ({ standing }) => standing.passed !== null || (standing.left === 0 && standing.open === null),
  'after-close': ({ terms, now }) => {
    const closed = closedFrom(terms);
    return closed !== null && closed <= now;
  },
  never: () => false,
} satisfies Record<RevealMoment, (facts: Facts) => boolean>;

/**
 * By the policy that was promised before the start. What comes before a course shows nothing until what comes after it was
 * sent in (`pairDone`), since the two ask for the same things.
 */
export function revealed(result: AttemptResult, standing: QuizStanding, now: Date, pairDone: boolean): Revealed {
  const terms = promised(result.attempt.terms);
  if (terms.purpose === 'before' && !pairDone) return { marks: false, key: false };
  const may = (moment: RevealMoment) => moments[moment]({ standing, terms, now });
  const key = may(terms.reveal.key);
  return { marks: key || may(terms.reveal.marks), key };
}
