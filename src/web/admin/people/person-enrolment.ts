import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import type { Learning } from './person-learning.service.js';

/** How somebody stands on one course. */
export interface EnrolmentPart {
  readonly course: string;
  readonly edition: number;
  readonly begun: When;
  readonly accommodationsHref: string;
  readonly done: number;
  readonly of: number;
  /** Every quiz that was begun. */
  readonly quizzes: readonly { readonly title: string; readonly attempts: readonly string[] }[];
}

export function enrolmentPart({ standing, journey }: Learning['enrolments'][number], words: Words): EnrolmentPart {
  const { edition, enrolment } = standing;
  const quizzes = journey.steps.flatMap(({ activity, quiz }) => {
    if (!quiz) return [];
    const attempts = quiz.results.map(({ attempt, percent, outcome, submittedAt }) =>
      words.say(`admin.person.${outcome === 'failed' ? 'not-passed' : outcome}`, {
        ...{ number: attempt.number, percent: words.percent(percent), on: words.date(submittedAt, 'short') },
      }),
    );
    const open = quiz.open ? [words.say('admin.person.open', { number: quiz.open.number })] : [];
    const all = [...attempts, ...open];
    return all.length > 0 ? [{ title: activity.title, attempts: all }] : [];
  });
  return {
    ...{ course: edition.content.title, edition: edition.number, begun: enrolment.begunAt },
    accommodationsHref: addresses.accommodations(enrolment.personId, enrolment.id),
    ...{ done: journey.done, of: journey.of, quizzes },
  };
}
