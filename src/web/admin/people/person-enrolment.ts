import type { When, Words } from '../../views/words.js';
import type { Learning } from './person-learning.service.js';

/** How somebody stands on one course. */
export interface EnrolmentPart {
  readonly course: string;
  readonly edition: number;
  readonly begun: When;
  readonly done: number;
  readonly of: number;
  /** Every quiz that was begun. */
  readonly quizzes: readonly { readonly title: string; readonly attempts: readonly string[] }[];
}

export function enrolmentPart({ standing, journey }: Learning['enrolments'][number], words: Words): EnrolmentPart {
  const { edition, enrolment } = standing;
  const quizzes = journey.steps.flatMap(({ activity, quiz }) => {
    if (!quiz) return [];
    const attempts = quiz.results.map(({ attempt, percent, passed, submittedAt }) =>
      words.say(passed ? 'admin.person.passed' : 'admin.person.not-passed', {
        ...{ number: attempt.number, percent: words.percent(percent), on: words.date(submittedAt, 'short') },
      }),
    );
    const open = quiz.open ? [words.say('admin.person.open', { number: quiz.open.number })] : [];
    const all = [...attempts, ...open];
    return all.length > 0 ? [{ title: activity.title, attempts: all }] : [];
  });
  return {
    ...{ course: edition.content.title, edition: edition.number, begun: enrolment.begunAt },
    ...{ done: journey.done, of: journey.steps.length, quizzes },
  };
}
