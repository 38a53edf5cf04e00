import { type Score, total } from '../assessment/score.js';
import type { Quiz } from '../catalog/edition.js';
import { newestGradings } from './attempt-result.js';
import type { Attempt } from './attempt.entity.js';
import type { AttemptsByQuiz } from './quiz-records.service.js';
import type { Taken } from './quiz-standing.js';

/** The points of one objective before the course and after it. It says that they differ, and not why. */
export interface Gain {
  readonly objective: string;
  readonly before: Score;
  readonly after: Score;
}

/** The quiz as the edition has it from which the attempt was drawn; null where that is the one at hand. */
export type QuizTaken = (attempt: Attempt) => Quiz | null;

/** For each objective that both of a pair tested; null until both were sent in, or where there is no pair. */
export function gainIn(
  quizzes: readonly Quiz[],
  attempts: AttemptsByQuiz,
  taken: QuizTaken = () => null,
): readonly Gain[] | null {
  const first = quizzes.find(({ purpose, pair }) => purpose === 'before' && pair !== undefined);
  const last = first && quizzes.find(({ key }) => key === first.pair);
  if (!first || !last) return null;
  const [before, after] = [first, last].map((quiz) => byObjective(quiz, attempts.get(quiz.key) ?? [], taken));
  if (!before || !after || before.size === 0 || after.size === 0) return null;
  return [...before].flatMap(([objective, score]) => {
    const later = after.get(objective);
    return later ? [{ objective, before: score, after: later }] : [];
  });
}

/** What the last attempt that was sent in earned; what waits for a marker has no part in it yet. */
function byObjective(quiz: Quiz, attempts: Taken, taken: QuizTaken): ReadonlyMap<string, Score> {
  const ended = attempts.filter(([attempt]) => attempt.submittedAt).at(-1);
  if (!ended) return new Map();
  const marks = newestGradings(ended[1]);
  const { items } = taken(ended[0]) ?? quiz;
  const scores = new Map<string, Score[]>();
  for (const { key, objective } of items) {
    const mark = marks.get(key);
    if (!mark || mark.points === 0) continue;
    const score = { earned: mark.earned, of: mark.outOf, max: mark.points };
    scores.set(objective, [...(scores.get(objective) ?? []), score]);
  }
  return new Map([...scores].map(([objective, each]) => [objective, total(each)]));
}
