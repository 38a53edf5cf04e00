import type { ActivitySource, QuizSource } from '../course-package.js';
import type { CourseReading } from './course-reading.js';

/** Each of a pair names the other one; one comes before the course and one after it, and the one before stands first. */
export function checkPairs(reading: CourseReading, activities: readonly ActivitySource[]): void {
  const quizzes = new Map(activities.flatMap((each) => (each.kind === 'quiz' ? [[each.key, each] as const] : [])));
  const order = activities.map(({ key }) => key);
  for (const { file, line, key, pair } of reading.pairs) {
    const quiz = quizzes.get(key);
    if (!quiz) continue;
    const message = pairFault(quiz, pair, quizzes.get(pair) ?? null, order);
    if (message !== null) reading.faults.add(file, line, `\`pair\`: ${message}`);
  }
}

function pairFault(quiz: QuizSource, pair: string, other: QuizSource | null, order: readonly string[]): string | null {
  if (!other) return `There is no quiz \`${pair}\` in the course.`;
  if (other.pair !== quiz.key) return `The quiz \`${pair}\` does not name this one as its pair.`;
  if (other.purpose === quiz.purpose) return `One of a pair comes before the course, and the other one after it.`;
  const [first, last] = quiz.purpose === 'before' ? [quiz, other] : [other, quiz];
  if (order.indexOf(first.key) < order.indexOf(last.key)) return null;
  return 'The quiz before the course has to stand earlier in it than the one after it.';
}
