import { Injectable } from '@nestjs/common';
import { Acts } from '../../../kernel/acts.service.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Reads } from '../../../kernel/reads.js';
import { Settings } from '../../../kernel/settings/settings.service.js';
import { Writes } from '../../../kernel/writes.js';
import { Course } from '../../course.entity.js';
import { Staff } from '../../staff/staff.service.js';
import type { ReviewNeed } from '../review-standing.js';
import { reviewNeeds, type ReviewNeeds } from './review-needs.js';
import { ReviewRule } from './review-rule.entity.js';

/** What publishing a course needs of its review, and deciding that. */
@Injectable()
export class ReviewRules {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly staff: Staff,
  ) {}

  async of(courseId: string): Promise<ReviewNeeds> {
    const rule = await this.#newest(courseId);
    const values = await this.settings.all();
    return reviewNeeds({
      installation: { 'sign-off': values['sign-off-needed'], disclosures: values['disclosures-needed'] },
      lead: rule && { 'sign-off': rule.needsSignOff === 1, disclosures: rule.needsDisclosures === 1 },
      staff: (await this.staff.of(courseId)).map(({ role }) => role),
    });
  }

  async decide(courseId: string, needs: Readonly<Record<ReviewNeed, boolean>>, decidedBy: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.writes.lock(Course, { id: courseId });
      const number = ((await this.#newest(courseId))?.number ?? 0) + 1;
      const decided = { needsSignOff: Number(needs['sign-off']), needsDisclosures: Number(needs.disclosures) };
      const at = { decidedAt: this.clock.now(), decidedBy };
      await unit.insert(ReviewRule, { id: newId(), courseId, number, ...decided, ...at });
      const subject = ['course', courseId] as const;
      await this.acts.record({ actorId: decidedBy, verb: 'review.rule-decided', subject, detail: decided });
    });
  }

  async #newest(courseId: string): Promise<ReviewRule | null> {
    return this.reads.findOne(ReviewRule, { where: { courseId }, order: { number: 'DESC' } });
  }
}
