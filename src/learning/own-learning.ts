import type { Answer } from '../assessment/answer.js';
import { explain, isRunning, parseAnswer } from '../assessment/behaviour.js';
import type { Item } from '../assessment/item.js';
import { plainText } from '../catalog/markdown/plain-text.js';
import { activitiesOf, type Published, quizzesOf } from '../catalog/published.js';
import type { CopiedRow } from '../kernel/own-data/own-table.js';
import { attemptResult, type AttemptResult, mayReveal, quizStanding } from './attempt-result.js';
import type { Attempt } from './attempt.entity.js';
import type { AttemptsByQuiz } from './quiz-records.service.js';

/** An attempt with what came of it, and whether its quiz shows the marks of single items yet. */
export interface Taken {
  readonly attempt: Attempt;
  readonly result: AttemptResult | null;
  readonly revealed: boolean;
}

/** What somebody was asked and how they stand, of which the rows themselves hold the keys alone. */
export interface Learnt {
  /** The edition of each enrolment. */
  readonly enrolments: ReadonlyMap<string, Published>;
  readonly attempts: ReadonlyMap<string, Taken & { readonly edition: Published }>;
}

export function takenIn(byQuiz: AttemptsByQuiz): Taken[] {
  return [...byQuiz.values()].flatMap((attempts) =>
    attempts.map(([attempt, gradings]) => {
      const result = attemptResult(attempt, gradings);
      const standing = quizStanding(attempts, attempt.terms.attempts);
      return { attempt, result, revealed: result !== null && mayReveal(result, standing) };
    }),
  );
}

/** The row with titles, questions and answers in words; none where its quiz withholds it. */
export function told(table: string, row: CopiedRow, learnt: Learnt): readonly CopiedRow[] {
  return tellings[table]?.(row, learnt) ?? [row];
}

type Telling = (row: CopiedRow, learnt: Learnt) => readonly CopiedRow[];

const tellings: Readonly<Record<string, Telling>> = {
  enrolments: (row, { enrolments }) => {
    const edition = enrolments.get(String(row.id));
    return [{ course: edition?.content.title ?? null, edition: edition?.number ?? null, ...row }];
  },
  progress: (row, learnt) => [{ ...ofActivity(row, learnt, row.activityKey), ...row }],
  reflections: (row, learnt) => [{ ...ofActivity(row, learnt, row.activityKey), ...row }],
  attempts: (row, learnt) => {
    const { percent = null, passed = null } = learnt.attempts.get(String(row.id))?.result ?? {};
    return [{ ...ofActivity(row, learnt, row.quizKey), percent, passed, ...row }];
  },
  responses: (row, learnt) => {
    const item = itemOf(row, learnt);
    const answered = item && answerInWords(item, row.answer as Answer | null);
    return [{ question: item && plainText(item.stem), answered, ...row }];
  },
  gradings: (row, learnt) => {
    const item = itemOf(row, learnt);
    const { revealed = false } = learnt.attempts.get(String(row.attemptId)) ?? {};
    return revealed ? [{ question: item && plainText(item.stem), ...row }] : [];
  },
};

/** An answer as somebody would say it, without a word on what is right. Null where nothing was answered. */
export function answerInWords(item: Item, answer: Answer | null): string | null {
  if (!isRunning(item) || answer === null || parseAnswer(item, answer).faults.length > 0) return null;
  const given = explain(item, answer).rows.filter(({ outcome }) => outcome === 'right' || outcome === 'wrong');
  const said = given.map(({ text, answered }) => [text, answered].filter((part) => part !== null).join(': '));
  return said.length === 0 ? null : said.join('; ');
}

function ofActivity(row: CopiedRow, { enrolments }: Learnt, key: unknown): CopiedRow {
  const content = enrolments.get(String(row.enrolmentId))?.content;
  const activity = content && activitiesOf(content).find((each) => each.key === key);
  return { course: content?.title ?? null, activity: activity?.title ?? null };
}

function itemOf({ attemptId, itemKey }: CopiedRow, { attempts }: Learnt): Item | null {
  const taken = attempts.get(String(attemptId));
  const quiz = taken && quizzesOf(taken.edition.content).find(({ key }) => key === taken.attempt.quizKey);
  return quiz?.items.find(({ key }) => key === itemKey) ?? null;
}
