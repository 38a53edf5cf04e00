import type { Activity } from '../catalog/edition.js';
import { activitiesOf, isGraded, isLook } from '../catalog/published.js';
import { type QuizStanding, quizStanding } from './quiz-standing.js';
import type { Standing } from './enrolments.service.js';
import type { AttemptsByQuiz } from './quiz-records.service.js';

/** An activity of the course with how far the practitioner is in it. */
export interface Step {
  readonly activity: Activity;
  readonly done: boolean;
  readonly doneAt: Date | null;
  readonly quiz: QuizStanding | null;
}

/** The practitioner's way through a course; `now` is where they go on, null when everything is done. */
export interface Journey {
  readonly steps: readonly Step[];
  readonly now: Step | null;
  /** How many of those that completion asks for are done, and how many there are: no look before or after the course. */
  readonly done: number;
  readonly of: number;
  readonly minutesLeft: number;
}

/**
 * One goes on where one stopped: in a quiz that is open, else in the lesson opened last that is not done, else in the first
 * activity that is not done.
 */
export function journey({ edition, progress }: Standing, attempts: AttemptsByQuiz): Journey {
  const steps = activitiesOf(edition.content).map((activity): Step => {
    if (activity.kind === 'lesson') {
      const doneAt = progress.get(activity.key)?.doneAt ?? null;
      return { activity, done: doneAt !== null, doneAt, quiz: null };
    }
    const quiz = quizStanding(attempts.get(activity.key) ?? [], activity.attempts);
    const ended = isGraded(activity) ? quiz.passed : (quiz.results[0] ?? null);
    return { activity, done: ended !== null, doneAt: ended?.submittedAt ?? null, quiz };
  });
  const asked = steps.filter(({ activity }) => !isLook(activity));
  const left = asked.filter(({ done }) => !done);
  const openedAt = ({ activity }: Step) => progress.get(activity.key)?.firstViewedAt.getTime() ?? 0;
  const opened = left.filter((step) => openedAt(step) > 0).sort((one, other) => openedAt(other) - openedAt(one));
  return {
    steps,
    now: steps.find(({ done, quiz }) => !done && quiz?.open) ?? opened[0] ?? left.find(isOpenTo) ?? left[0] ?? null,
    done: asked.length - left.length,
    of: asked.length,
    minutesLeft: left.reduce((sum, { activity }) => sum + activity.minutes, 0),
  };
}

/** A quiz without an attempt left, or one that waits for a marker, is no place to go on. */
const isOpenTo = ({ quiz }: Step): boolean => quiz === null || (quiz.left !== 0 && !quiz.waits);
