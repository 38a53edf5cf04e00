import type { Published } from '../../catalog/published.js';
import { isGraded } from '../../catalog/published.js';
import type { Enrolment } from '../../learning/enrolment.entity.js';
import type { CourseGroup } from '../../learning/groups/course-group.entity.js';
import { type DueLine, dueLines } from '../../learning/due/due.js';
import type { DueDate } from '../../learning/due/due-date.entity.js';
import type { Journey } from '../../learning/journey.js';
import { type RosterState, rosterState } from './roster-state.js';

/** Somebody on a course, as those see it who look after it. */
export interface RosterEntry {
  readonly enrolment: Enrolment;
  readonly name: string;
  readonly email: string;
  readonly edition: number;
  readonly state: RosterState;
  readonly done: number;
  readonly of: number;
  /** The title of where they go on; null where everything is done. */
  readonly next: string | null;
  readonly marks: Marks;
  readonly certifiedAt: Date | null;
  readonly groups: readonly CourseGroup[];
  readonly due: readonly DueLine[];
  readonly overdue: boolean;
}

export interface Marks {
  readonly passed: number;
  readonly quizzes: number;
  /** The average of what counts at the graded quizzes so far, in whole per cent, never rounded up; null before the first mark. */
  readonly percent: number | null;
}

export interface EntryFacts {
  readonly enrolment: Enrolment;
  readonly name: string;
  readonly email: string;
  readonly edition: Published;
  readonly journey: Journey;
  readonly certifiedAt: Date | null;
  readonly groups: readonly CourseGroup[];
  readonly dates: readonly DueDate[];
  readonly now: Date;
}

export function rosterEntry(facts: EntryFacts): RosterEntry {
  const { enrolment, name, email, edition, journey, certifiedAt, groups, dates, now } = facts;
  const finished = new Set(journey.steps.flatMap((step) => (step.done ? [step.activity.key] : [])));
  const due = dueLines(dates, edition.content, (key) => finished.has(key), now);
  const begun = enrolment.lastActiveAt !== null;
  const state = rosterState({ certified: certifiedAt !== null, begun, done: journey.done, of: journey.of });
  return {
    ...{ enrolment, name, email, edition: edition.number, state, certifiedAt, groups, due },
    ...{
      done: journey.done,
      of: journey.of,
      next: state === 'certified' ? null : (journey.now?.activity.title ?? null),
    },
    marks: marksOf(journey),
    overdue: state !== 'certified' && state !== 'done' && due.some((line) => line.overdue),
  };
}

function marksOf({ steps }: Journey): Marks {
  const graded = steps.filter(({ activity }) => activity.kind === 'quiz' && isGraded(activity));
  const percents = graded.flatMap(({ quiz }) => quiz?.passed?.percent ?? quiz?.percent ?? []);
  const sum = percents.reduce((all, percent) => all + percent, 0);
  return {
    passed: graded.filter(({ quiz }) => quiz?.passed).length,
    quizzes: graded.length,
    percent: percents.length === 0 ? null : Math.floor(sum / percents.length),
  };
}
