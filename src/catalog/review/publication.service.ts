import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Conflict, RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Course } from '../course.entity.js';
import { DraftChecks } from '../draft/draft-checks.service.js';
import { DraftPieces } from '../draft/draft-pieces.service.js';
import { Draft } from '../draft/draft.entity.js';
import { courseDetails } from '../draft/piece.js';
import { Publishing } from '../publishing.service.js';
import { EditionReviews } from './edition-reviews.service.js';
import { Plans } from './planning/plans.service.js';
import { PlannedEdition } from './planning/planned-edition.entity.js';
import { ReviewStates, standingOf } from './review-state.service.js';
import type { ReviewStanding } from './review-standing.js';
import { stateHash } from './sign-off/draft-state.js';
import { SignOffs } from './sign-off/sign-offs.service.js';

export interface ToPublish {
  /** What changed, for practitioners. */
  readonly note: string;
  /** Why it goes out without what is missing of the review; empty where nothing is. */
  readonly reason: string;
  /** Null for now. */
  readonly at: Date | null;
  readonly by: string;
}

/** The door to publishing for people: the draft as the gate and the review let it through, now or at a time. */
@Injectable()
export class Publication {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly pieces: DraftPieces,
    private readonly checks: DraftChecks,
    private readonly signOffs: SignOffs,
    private readonly states: ReviewStates,
    private readonly publishing: Publishing,
    private readonly plans: Plans,
    private readonly reviews: EditionReviews,
  ) {}

  /**
   * Publishes the draft, or plans that. The draft keeps the note.
   * @throws RuleBroken `draft-stopped`, `review-missing`, `reason-short` at `reason`, `moment-past` at `at`, `planned-already`
   * @throws Conflict `draft-changed` where somebody changed the draft while it was looked at
   */
  async publish(courseId: string, { note, reason, at, by }: ToPublish): Promise<void> {
    if (at && at <= this.clock.now()) throw new RuleBroken('moment-past', {}, 'at');
    const checked = stateHash(await this.signOffs.stateOf(courseId));
    const stopping = (await this.checks.of(courseId)).filter(({ severity }) => severity === 'stops');
    if (stopping.length > 0) throw new RuleBroken('draft-stopped', { count: stopping.length });
    await this.writes.unit(async () => {
      await this.writes.lock(Course, { id: courseId }); // first the course, then its draft, as an import does
      await this.writes.lock(Draft, { courseId });
      if (stateHash(await this.signOffs.stateOf(courseId)) !== checked) throw new Conflict('draft-changed');
      if (await this.reads.existsBy(PlannedEdition, { waitsFor: courseId })) throw new RuleBroken('planned-already');
      const standing = await this.#standing(courseId, reason);
      const { content, hash } = await this.pieces.at(courseId, courseDetails);
      await this.pieces.save(courseId, courseDetails, { content: { ...content, changeNote: note }, after: hash, by });
      const prepared = await this.publishing.prepare(courseId);
      if (at) await this.plans.add(courseId, { prepared, note, standing, at, by });
      else await this.reviews.record(courseId, (await this.publishing.issue(courseId, prepared, by)).id, standing, by);
    });
  }

  async #standing(courseId: string, reason: string): Promise<ReviewStanding> {
    const state = await this.states.of(courseId);
    const { obstacles } = state;
    if (obstacles.some(({ maySetAside }) => !maySetAside)) throw new RuleBroken('review-missing');
    const words = reason.trim();
    if (obstacles.length > 0 && words.split(/\s+/).length < 4) throw new RuleBroken('reason-short', {}, 'reason');
    return standingOf(state, words);
  }
}
