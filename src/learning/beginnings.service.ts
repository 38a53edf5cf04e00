import { Injectable } from '@nestjs/common';
import { drawPaper } from '../assessment/paper.js';
import type { Quiz } from '../catalog/edition.js';
import { policyOf } from '../catalog/quiz-policy.js';
import { Clock } from '../kernel/clock.js';
import { RuleBroken } from '../kernel/errors.js';
import { newId, newSecret } from '../kernel/ids.js';
import { Writes } from '../kernel/writes.js';
import { Accommodations } from './accommodations/accommodations.service.js';
import { expiryOf } from './attempt-clock.js';
import { Attempt } from './attempt.entity.js';
import { beginning, type Beginning } from './beginning.js';
import { disclosuresUnread } from './disclosures.js';
import type { Standing } from './enrolments.service.js';
import { LastSeen } from './last-seen.service.js';
import { isPairDone } from './pair.js';
import { QuizRecords } from './quiz-records.service.js';
import { quizStanding, type Taken } from './quiz-standing.js';
import { allowedAttempts, type QuizTerms } from './quiz-terms.js';

const refusals = {
  passed: 'quiz-passed',
  waits: 'attempt-waits',
  'none-left': 'no-attempt-left',
  'pair-over': 'pair-over',
  'not-yet': 'quiz-not-open',
  closed: 'quiz-closed',
  'cooling-off': 'cooling-off',
} as const satisfies Record<Exclude<Beginning['kind'], 'may' | 'open'>, string>;

/** Begins attempts: draws the paper and freezes the terms. */
@Injectable()
export class Beginnings {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly records: QuizRecords,
    private readonly accommodations: Accommodations,
    private readonly lastSeen: LastSeen,
  ) {}

  /**
   * Begins an attempt and returns its id; who has one open goes on with that one, also from a second tab.
   * @throws RuleBroken when the quiz is passed, no attempt is left, or it is not the time for one
   */
  async begin(standing: Standing, quiz: Quiz): Promise<string> {
    const { enrolment, edition } = standing;
    if (disclosuresUnread(standing)) throw new RuleBroken('disclosures-unread');
    return this.writes.unit(async (unit) => {
      await this.records.lockEnrolment({ enrolment, edition });
      const attempts = await this.records.ofEnrolment(enrolment.id);
      const taken = attempts.get(quiz.key) ?? [];
      const granted = await this.accommodations.at(enrolment.id, quiz);
      const [policy, now] = [policyOf(quiz), this.clock.now()];
      const quizzes = quizStanding(taken, allowedAttempts(policy, granted));
      const may = beginning(policy, quizzes, now, isPairDone(quiz, attempts));
      if (quizzes.open) return quizzes.open.id;
      if (may.kind !== 'may' && may.kind !== 'open') throw new RuleBroken(refusals[may.kind]);
      const seed = newSecret();
      const hasGrant = granted.minutes + granted.attempts + granted.pauseMinutes > 0;
      const terms: QuizTerms = { ...policy, ...(hasGrant && { granted }) };
      const clock = { startedAt: now, submittedAt: null, pausedAt: null, pausedMs: null, terms };
      const attempt = unit.create(Attempt, {
        ...{ id: newId(), enrolmentId: enrolment.id, editionId: edition.id, quizKey: quiz.key, seed },
        number: taken.length + 1,
        openFor: `${enrolment.id} ${quiz.key}`,
        paper: drawPaper(quiz, seed, seenIn(taken)),
        ...clock,
        ending: null,
        expiresAt: expiryOf(clock),
      });
      await unit.insert(Attempt, attempt);
      await this.lastSeen.touch(enrolment.id);
      return attempt.id;
    });
  }
}

/** The items of earlier papers: a new paper prefers others. */
const seenIn = (taken: Taken): ReadonlySet<string> =>
  new Set(taken.flatMap(([{ paper }]) => paper.items.map(({ key }) => key)));
