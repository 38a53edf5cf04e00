import { deadlineOf, expiryOf, isPaused, mayPause, pauseLeft } from '../../learning/attempt-clock.js';
import type { Attempt } from '../../learning/attempt.entity.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';

const minute = 60_000;

/** The time of an attempt as the server's clock has it; the script counts on from there, and only shows. */
export interface AttemptTime {
  readonly until: When;
  readonly left: string;
  readonly leftMs: number;
  /** The whole of it, for what is announced half-way. */
  readonly allMs: number;
  /** How long after that an answer is still taken. */
  readonly graceMs: number;
  /** Where the page goes when it is over. */
  readonly overHref: string;
  readonly pauseAction: string | null;
  readonly pauseLeft: string;
}

/** Null without a limit. */
export function attemptTime(attempt: Attempt, now: Date, words: Words): AttemptTime | null {
  const deadline = deadlineOf(attempt);
  if (!deadline) return null;
  const leftMs = Math.max(0, deadline.getTime() - now.getTime());
  return {
    until: deadline,
    left: leftSaid(leftMs, words),
    leftMs,
    allMs: deadline.getTime() - attempt.startedAt.getTime(),
    graceMs: (expiryOf(attempt)?.getTime() ?? 0) - deadline.getTime(),
    overHref: addresses.result(attempt.id),
    pauseAction: mayPause(attempt, now) ? addresses.pause(attempt.id) : null,
    pauseLeft: minutesSaid(pauseLeft(attempt, now), words),
  };
}

/** Minutes are cut, so that nobody is told of more time than there is. */
export const leftSaid = (leftMs: number, words: Words): string =>
  leftMs < minute ? words.say('time.less') : words.say('time.left', { duration: minutesSaid(leftMs, words) });

const minutesSaid = (ms: number, words: Words): string => words.duration(Math.floor(ms / minute));

/** An attempt whose clock stands still; its questions are covered meanwhile. */
export interface PausedPage {
  readonly quiz: string;
  readonly language: string;
  readonly courseHref: string;
  readonly since: When;
  /** When the clock runs on by itself. */
  readonly until: When;
  readonly pauseLeft: string;
  readonly goOnAction: string;
}

export function pausedPage({ attempt, quiz, edition }: AttemptRecord, now: Date, words: Words): PausedPage | null {
  if (!attempt.pausedAt || !isPaused(attempt, now)) return null;
  const { language, slug } = edition.content;
  const left = pauseLeft(attempt, now);
  return {
    ...{ quiz: quiz.title, language, courseHref: addresses.courseHome(slug), since: attempt.pausedAt },
    until: new Date(now.getTime() + left),
    pauseLeft: minutesSaid(left, words),
    goOnAction: addresses.pauseEnd(attempt.id),
  };
}
