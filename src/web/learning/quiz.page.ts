import type { Quiz } from '../../catalog/edition.js';
import type { Place } from '../../catalog/published.js';
import { answered } from '../../assessment/behaviour.js';
import { asked } from '../../learning/asked.js';
import { quizStanding } from '../../learning/attempt-result.js';
import type { Standing } from '../../learning/enrolments.service.js';
import type { AttemptRecord, AttemptsByQuiz } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';
import { termsSaid } from './terms.js';

/** A quiz before it is begun, and what came of earlier attempts. */
export interface QuizPage {
  readonly title: string;
  readonly language: string;
  readonly courseHref: string;
  readonly module: { readonly number: number; readonly title: string };
  /** Items of a paper. */
  readonly items: number;
  readonly minutes: number;
  /** What is promised before the start; see `termsSaid`. */
  readonly terms: readonly string[];
  /** How many attempts were used and are left; see `attemptsSaid`. */
  readonly attempts: string;
  readonly again: boolean;
  readonly passed: boolean;
  /** Where a new attempt is asked for; null when none is left or one is open. */
  readonly startAction: string | null;
  readonly open: { readonly href: string; readonly answered: number; readonly of: number } | null;
  /** Attempts that were sent in, the newest first. */
  readonly earlier: readonly EarlierAttempt[];
}

export interface EarlierAttempt {
  readonly number: number;
  readonly href: string;
  readonly sentIn: When;
  readonly percent: number;
  readonly passed: boolean;
}

/** `of` is null where there is no limit. */
export function attemptsSaid(used: number, of: number | null, words: Words): string {
  return of === null
    ? words.say('quiz.used', { used })
    : words.say('quiz.used-of', { used, left: Math.max(0, of - used) });
}

export function quizPage(
  { edition }: Standing,
  { module, moduleNumber }: Place,
  quiz: Quiz,
  attempts: AttemptsByQuiz,
  open: AttemptRecord | null,
  words: Words,
): QuizPage {
  const { slug, language } = edition.content;
  const taken = attempts.get(quiz.key) ?? [];
  const standing = quizStanding(taken, quiz.attempts);
  const mayBegin = !standing.open && !standing.passed && standing.left !== 0;
  return {
    title: quiz.title,
    language,
    courseHref: addresses.courseHome(slug),
    module: { number: moduleNumber, title: module.title },
    items: quiz.draw,
    minutes: quiz.minutes,
    terms: termsSaid({ ...quiz, drawn: quiz.draw }, words),
    attempts: attemptsSaid(taken.length, quiz.attempts, words),
    again: taken.length > 0,
    passed: standing.passed !== null,
    startAction: mayBegin ? addresses.attempts(slug, quiz.key) : null,
    open: open && openAttempt(open),
    earlier: standing.results.toReversed().map(({ attempt, submittedAt, percent, passed }) => ({
      number: attempt.number,
      href: addresses.result(attempt.id),
      sentIn: submittedAt,
      percent,
      passed,
    })),
  };
}

function openAttempt(record: AttemptRecord): QuizPage['open'] {
  const states = asked(record).map(({ item, answer }) => answered(item, answer).state);
  return {
    href: addresses.attempt(record.attempt.id),
    answered: states.filter((state) => state === 'all').length,
    of: states.length,
  };
}
