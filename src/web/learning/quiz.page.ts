import type { Quiz } from '../../catalog/edition.js';
import type { Place } from '../../catalog/published.js';
import { policyOf } from '../../catalog/quiz-policy.js';
import { answered } from '../../assessment/behaviour.js';
import { asked } from '../../learning/asked.js';
import type { Outcome } from '../../learning/attempt-result.js';
import { beginning } from '../../learning/beginning.js';
import type { Standing } from '../../learning/enrolments.service.js';
import { isPairDone } from '../../learning/pair.js';
import type { AttemptRecord, AttemptsByQuiz } from '../../learning/quiz-records.service.js';
import { type QuizStanding, quizStanding } from '../../learning/quiz-standing.js';
import { allowedAttempts, type Granted } from '../../learning/quiz-terms.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';
import { beginningSaid } from './beginning-said.js';
import { certaintyTable, type CertaintyTable } from './certainty-choice.js';
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
  /** Null for a quiz that is passed or failed; else what its look is for. */
  readonly look: string | null;
  /** What is promised before the start; see `termsSaid`. */
  readonly terms: readonly string[];
  /** Null where nobody asks how sure one is. */
  readonly certainty: CertaintyTable | null;
  /** How many attempts were used and are left; see `attemptsSaid`. */
  readonly attempts: string;
  /** The mark that counts so far; null before the first, and once the quiz is passed. */
  readonly counted: string | null;
  readonly again: boolean;
  readonly passed: boolean;
  /** Why no attempt can begin now. */
  readonly refusal: string | null;
  /** What can be done when the last attempt was not passed. */
  readonly wayOn: string | null;
  /** Where a new attempt is asked for; null when none can begin or one is open. */
  readonly startAction: string | null;
  readonly open: { readonly href: string; readonly answered: number; readonly of: number } | null;
  /** Attempts that have ended, the newest first. */
  readonly earlier: readonly EarlierAttempt[];
}

export interface EarlierAttempt {
  readonly number: number;
  readonly href: string;
  readonly sentIn: When;
  /** The per cent, in words while something of it waits for a marker. */
  readonly mark: string;
  readonly outcome: string;
}

/** `of` is null where there is no limit. */
export function attemptsSaid(used: number, of: number | null, words: Words): string {
  return of === null
    ? words.say('quiz.used', { used })
    : words.say('quiz.used-of', { used, left: Math.max(0, of - used) });
}

export interface QuizFacts {
  readonly standing: Standing;
  readonly place: Place;
  readonly quiz: Quiz;
  readonly attempts: AttemptsByQuiz;
  readonly granted: Granted;
  readonly open: AttemptRecord | null;
  readonly now: Date;
}

export function quizPage(facts: QuizFacts, words: Words): QuizPage {
  const { quiz, granted, now } = facts;
  const { content } = facts.standing.edition;
  const taken = facts.attempts.get(quiz.key) ?? [];
  const policy = policyOf(quiz);
  const allowed = allowedAttempts(policy, granted);
  const standing = quizStanding(taken, allowed);
  const may = beginning(policy, standing, now, isPairDone(quiz, facts.attempts));
  return {
    title: quiz.title,
    language: content.language,
    courseHref: addresses.courseHome(content.slug),
    module: { number: facts.place.moduleNumber, title: facts.place.module.title },
    items: quiz.draw,
    minutes: quiz.minutes,
    look: policy.purpose === 'graded' ? null : words.say(`quiz.look.${policy.purpose}`),
    terms: termsSaid({ ...quiz, drawn: quiz.draw, granted }, words),
    certainty: policy.certainty === 'off' ? null : certaintyTable(policy.certainty, words),
    attempts: attemptsSaid(taken.length, standing.passed ? null : allowed, words),
    counted: countedSaid(standing, words),
    again: taken.length > 0,
    passed: standing.passed !== null,
    refusal: beginningSaid(may, words),
    wayOn: may.kind === 'none-left' && policy.purpose === 'graded' ? wayOn(content.provider, words) : null,
    startAction: may.kind === 'may' ? addresses.attempts(content.slug, quiz.key) : null,
    open: facts.open && openAttempt(facts.open),
    earlier: standing.results.toReversed().map(({ attempt, submittedAt, percent, outcome, score }) => ({
      ...{ number: attempt.number, href: addresses.result(attempt.id), sentIn: submittedAt },
      outcome: words.say(`quiz.outcome.${outcome}`),
      mark: markSaid(outcome, score.max > 0 ? words.percent(percent) : null, words),
    })),
  };
}

/** `percent` is null where nothing is marked. */
const markSaid = (outcome: Outcome, percent: string | null, words: Words): string =>
  outcome === 'waiting' ? words.say('quiz.no-mark') : (percent ?? words.say('verdict.unscored'));

/** Where several attempts are made, which mark counts is not obvious. */
function countedSaid({ results, passed, percent }: QuizStanding, words: Words): string | null {
  if (passed || percent === null || results.length < 2 || results[0]?.outcome === 'taken') return null;
  return words.say('quiz.counted', { percent: words.percent(percent) });
}

function wayOn({ name, contact }: { name: string; contact: string | null }, words: Words): string {
  return contact === null ? words.say('quiz.way-on', { name }) : words.say('quiz.way-on.contact', { name, contact });
}

function openAttempt(record: AttemptRecord): QuizPage['open'] {
  const states = asked(record).map(({ item, answer }) => answered(item, answer).state);
  return {
    href: addresses.attempt(record.attempt.id),
    answered: states.filter((state) => state === 'all').length,
    of: states.length,
  };
}
