import type { Answer } from '../assessment/answer.js';
import { explain, parseAnswer } from '../assessment/behaviour.js';
import type { Item } from '../assessment/item.js';
import type { EditionContent } from '../catalog/edition.js';
import type { Marks } from '../assessment/rubric.js';
import { plainText } from '../catalog/markdown/plain-text.js';
import { activitiesOf, type Published, quizzesOf } from '../catalog/published.js';
import type { CopiedRow } from '../kernel/own-data/own-table.js';
import type { Accommodation } from './accommodations/accommodation.entity.js';
import { grantedAt } from './accommodations/granted.js';
import { attemptResult, type AttemptResult } from './attempt-result.js';
import type { Attempt } from './attempt.entity.js';
import type { Grading } from './grading.entity.js';
import { isPairDone } from './pair.js';
import type { AttemptsByQuiz } from './quiz-records.service.js';
import { quizStanding } from './quiz-standing.js';
import { allowedAttempts, promised } from './quiz-terms.js';
import { revealed } from './revealing.js';

/** An attempt with what came of it, and whether its quiz shows the marks of single items, and the key, yet. */
export interface Taken {
  readonly attempt: Attempt;
  readonly result: AttemptResult | null;
  readonly revealed: boolean;
  readonly keyRevealed: boolean;
  readonly gradings: readonly Grading[];
}

/** What somebody was asked and how they stand, of which the rows themselves hold the keys alone. */
export interface Learnt {
  /** The edition of each enrolment. */
  readonly enrolments: ReadonlyMap<string, Published>;
  /** All editions that were studied on each, the present one first: what was done in an earlier one may be gone from it. */
  readonly studied: ReadonlyMap<string, readonly Published[]>;
  readonly attempts: ReadonlyMap<string, Taken & { readonly edition: Published }>;
}

/** `accommodations` are those of the enrolment. */
export function takenIn(
  byQuiz: AttemptsByQuiz,
  content: EditionContent,
  accommodations: readonly Accommodation[],
  now: Date,
): Taken[] {
  const quizzes = new Map(quizzesOf(content).map((quiz) => [quiz.key, quiz]));
  return [...byQuiz].flatMap(([key, attempts]) => {
    const pairDone = isPairDone(quizzes.get(key) ?? {}, byQuiz);
    return attempts.map(([attempt, gradings]) => {
      const result = attemptResult(attempt, gradings);
      const terms = promised(attempt.terms);
      const granted = grantedAt({ key, timeLimit: terms.timeLimit }, accommodations);
      const standing = quizStanding(attempts, allowedAttempts(terms, granted));
      const shown = result && revealed(result, standing, now, pairDone);
      return { attempt, result, gradings, revealed: shown?.marks ?? false, keyRevealed: shown?.key ?? false };
    });
  });
}

/**
 * The row with titles, questions and answers in words; none where its quiz withholds it. The keys of the content may tell what is
 * right, as the lines of an order do that are called after their places: papers and answers hold them once the key may be seen.
 */
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
  media_positions: (row, { enrolments }) => {
    const content = enrolments.get(String(row.enrolmentId))?.content;
    const medium = content?.media?.find(({ key }) => key === row.mediumKey);
    return [{ course: content?.title ?? null, recording: medium?.title ?? null, ...row }];
  },
  attempts: (row, learnt) => {
    const { result = null, keyRevealed = false } = learnt.attempts.get(String(row.id)) ?? {};
    const { percent = null, outcome = null } = result ?? {};
    const passed = outcome === 'passed' || outcome === 'failed' ? outcome === 'passed' : null;
    const { paper, ...rest } = row;
    return [{ ...ofActivity(row, learnt, row.quizKey), percent, passed, ...rest, ...(keyRevealed && { paper }) }];
  },
  responses: (row, learnt) => {
    const item = itemOf(row, learnt);
    const answered = item && answerInWords(item, row.answer as Answer | null);
    const { keyRevealed = false } = learnt.attempts.get(String(row.attemptId)) ?? {};
    const { answer, ...rest } = row;
    return [{ question: item && plainText(item.stem), answered, ...rest, ...(keyRevealed && { answer }) }];
  },
  edition_moves: (row, learnt) => {
    const number = (id: unknown) => studiedOf(row, learnt).find((edition) => edition.id === id)?.number ?? null;
    const { course } = ofActivity(row, learnt, null);
    return [{ course, from: number(row.fromEditionId), to: number(row.toEditionId), ...row }];
  },
  catch_ups: (row, learnt) => {
    const edition = studiedOf(row, learnt).find(({ id }) => id === row.editionId)?.number ?? null;
    return [{ ...ofActivity(row, learnt, row.activityKey), edition, ...row }];
  },
  review_cards: (row, learnt) => {
    const fronts = studiedOf(row, learnt).flatMap(({ content }) => frontOf(content, row) ?? []);
    return [{ course: ofActivity(row, learnt, null).course, question: fronts[0] ?? null, ...row }];
  },
  gradings: (row, learnt) => {
    const item = itemOf(row, learnt);
    const { revealed = false } = learnt.attempts.get(String(row.attemptId)) ?? {};
    return revealed ? [{ question: item && plainText(item.stem), ...row }] : [];
  },
  markings: (row, learnt) => {
    const item = itemOf(row, learnt);
    const { keyRevealed = false } = learnt.attempts.get(String(row.attemptId)) ?? {};
    return keyRevealed
      ? [{ question: item && plainText(item.stem), ...row, marks: marksInWords(item, row.marks as Marks) }]
      : [];
  },
};

/** What was asked in a review; null where the edition no longer has it. */
function frontOf({ modules }: EditionContent, { key }: CopiedRow): string | null {
  const cards = modules.flatMap((module) => module.cards ?? []);
  const items = modules.flatMap(({ activities }) =>
    activities.flatMap((each) => (each.kind === 'quiz' ? each.items : [])),
  );
  const front = cards.find((card) => card.key === key)?.front ?? items.find((item) => item.key === key)?.stem;
  return front === undefined ? null : plainText(front);
}

/** An answer as somebody would say it, without a word on what is right. Null where nothing was answered. */
export function answerInWords(item: Item, answer: Answer | null): string | null {
  if (answer === null || parseAnswer(item, answer).faults.length > 0) return null;
  const given = explain(item, answer).rows.filter(({ outcome }) => outcome !== 'missed' && outcome !== 'left');
  const said = given.map(({ text, answered }) => [text, answered].filter((part) => part !== null).join(': '));
  return said.length === 0 ? null : said.join('; ');
}

/** Which level was chosen for each criterion. */
function marksInWords(item: Item | null, marks: Marks): Readonly<Record<string, string>> {
  const rubric = item?.type === 'written' ? item.rubric : [];
  return Object.fromEntries(
    rubric.map(({ key, criterion, levels }) => [criterion, levels[marks[key] ?? 0]?.text ?? '']),
  );
}

const studiedOf = ({ enrolmentId }: CopiedRow, { studied }: Learnt): readonly Published[] =>
  studied.get(String(enrolmentId)) ?? [];

/** By the newest edition that has it. */
function ofActivity(row: CopiedRow, learnt: Learnt, key: unknown): CopiedRow {
  const editions = studiedOf(row, learnt);
  const found = editions.flatMap(({ content }) => activitiesOf(content).filter((each) => each.key === key));
  return { course: editions[0]?.content.title ?? null, activity: found[0]?.title ?? null };
}

function itemOf({ attemptId, itemKey }: CopiedRow, { attempts }: Learnt): Item | null {
  const taken = attempts.get(String(attemptId));
  const quiz = taken && quizzesOf(taken.edition.content).find(({ key }) => key === taken.attempt.quizKey);
  return quiz?.items.find(({ key }) => key === itemKey) ?? null;
}
