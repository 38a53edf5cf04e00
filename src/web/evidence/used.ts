import type { Resting, RestingLesson } from '../../catalog/resting.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';

/** What of one course rests on a study or a claim. */
export interface UsedIn {
  readonly course: string;
  readonly courseHref: string;
  readonly language: string;
  readonly edition: number;
  readonly lessons: readonly { readonly title: string; readonly href: string | null; readonly roles: string | null }[];
  readonly quizzes: readonly string[];
  readonly figures: readonly string[];
  readonly cards: readonly string[];
}

/** `mine` are the courses that the reader is on: only there a lesson's page opens. */
export function usedIn(resting: readonly Resting[], mine: ReadonlySet<string>, words: Words): readonly UsedIn[] {
  return resting.map(({ edition, lessons, quizzes, figures, cards }) => {
    const { slug, title, language } = edition.content;
    const isMine = mine.has(edition.courseId);
    return {
      course: title,
      courseHref: addresses.course(slug),
      language,
      edition: edition.number,
      lessons: lessons.map((lesson) => ({
        title: lessonSaid(lesson, words),
        href: isMine ? addresses.activity(slug, lesson.key) : null,
        roles: rolesSaid(lesson.roles, words),
      })),
      quizzes: quizzes.map(({ title: quiz, items }) => words.say('evidence.used.quiz', { quiz, count: items })),
      cards: cards.map(({ moduleNumber, cards: count }) =>
        words.say('evidence.used.cards', { module: moduleNumber, count }),
      ),
      figures: figures.map((figure) =>
        words.say('evidence.used.figure', { figure: figure.title, lesson: lessonSaid(figure.lesson, words) }),
      ),
    };
  });
}

const lessonSaid = ({ moduleNumber, number, title }: RestingLesson, words: Words): string =>
  words.say('evidence.used.lesson', { module: moduleNumber, number, title });

/** Support alone goes without saying. */
function rolesSaid(roles: RestingLesson['roles'], words: Words): string | null {
  if (roles.every((role) => role === 'supports')) return null;
  return words.list(roles.map((role) => words.say(`evidence.role.${role}`)));
}
