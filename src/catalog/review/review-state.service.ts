import { Injectable } from '@nestjs/common';
import { Comments } from './comments/comments.service.js';
import { Declarations, type StaffDeclaration } from './disclosures/declarations.service.js';
import type { ReviewNeed, ReviewStanding } from './review-standing.js';
import type { ReviewNeeds } from './sign-off/review-needs.js';
import { ReviewRules } from './sign-off/review-rules.service.js';
import { type SignedDraft, SignOffs } from './sign-off/sign-offs.service.js';

/** Something that publishing needs and that is missing. */
export interface Obstacle {
  readonly need: ReviewNeed;
  /** Whether a lead may publish nevertheless, with a reason that is kept: not what the place asks of every course. */
  readonly maySetAside: boolean;
}

export interface ReviewState {
  readonly openComments: number;
  readonly needs: ReviewNeeds;
  readonly signed: SignedDraft;
  readonly declarations: readonly StaffDeclaration[];
  readonly obstacles: readonly Obstacle[];
}

/** How the review of a draft stands: what was said and is open, who signed, and who declared. */
@Injectable()
export class ReviewStates {
  constructor(
    private readonly comments: Comments,
    private readonly rules: ReviewRules,
    private readonly signOffs: SignOffs,
    private readonly declarations: Declarations,
  ) {}

  async of(courseId: string): Promise<ReviewState> {
    const needs = await this.rules.of(courseId);
    const signed = await this.signOffs.of(courseId);
    const declarations = await this.declarations.of(courseId);
    const open = await this.comments.open(courseId);
    const isThere: Readonly<Record<ReviewNeed, boolean>> = {
      'sign-off': signed.state === 'signed',
      disclosures: declarations.every(({ state }) => state === 'standing'),
    };
    const missing = (['sign-off', 'disclosures'] as const).filter((name) => needs[name].isNeeded && !isThere[name]);
    return {
      openComments: [...open.values()].reduce((sum, count) => sum + count, 0),
      ...{ needs, signed, declarations },
      obstacles: missing.map((need) => ({ need, maySetAside: needs[need].by !== 'installation' })),
    };
  }
}

/** What is written down of it with an edition. */
export const standingOf = (
  { signed, openComments, obstacles }: ReviewState,
  reason: string | null,
): ReviewStanding => ({
  signOffId: signed.state === 'signed' ? (signed.decisive?.id ?? null) : null,
  openComments,
  setAside: obstacles.map(({ need }) => need),
  reason: obstacles.length === 0 ? null : reason,
});
