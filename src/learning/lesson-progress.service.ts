import { Injectable } from '@nestjs/common';
import type { Lesson } from '../catalog/edition.js';
import { lessonsOf, type Published } from '../catalog/published.js';
import { sha256 } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Writes } from '../kernel/writes.js';
import type { Standing } from './enrolments.service.js';
import { disclosuresUnread } from './disclosures.js';
import { LastSeen } from './last-seen.service.js';
import { Progress } from './progress.entity.js';

/** Which lessons were opened and which are done. A lesson's first view is written down and no other. */
@Injectable()
export class LessonProgress {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly lastSeen: LastSeen,
  ) {}

  async viewed(standing: Standing, lesson: Lesson): Promise<void> {
    if (!standing.progress.has(lesson.key)) await this.#note(standing, lesson, null);
  }

  /**
   * Marks the lesson as done; done once, it stays done with its first time. `shown` is the edition that the page showed, which is
   * an earlier one where the practitioner moved on in another window: it says what they read.
   */
  async finish(standing: Standing, lesson: Lesson, shown: Published | null = null): Promise<void> {
    if (standing.progress.get(lesson.key)?.doneAt) return;
    const read = shown && lessonsOf(shown.content).find(({ key }) => key === lesson.key);
    await this.#note(read ? { ...standing, edition: shown } : standing, read ?? lesson, this.clock.now());
  }

  /** Takes the mark away again, for who pressed it by mistake. */
  async reopen(standing: Standing, lesson: Lesson): Promise<void> {
    const at = { enrolmentId: standing.enrolment.id, activityKey: lesson.key };
    await this.writes.unit((unit) => unit.update(Progress, at, { doneAt: null }));
  }

  async #note(standing: Standing, lesson: Lesson, doneAt: Date | null): Promise<void> {
    const { enrolment, edition } = standing;
    if (disclosuresUnread(standing)) throw new RuleBroken('disclosures-unread');
    const at = { enrolmentId: enrolment.id, activityKey: lesson.key };
    const wording = { editionId: edition.id, contentHash: sha256(lesson.markdown) };
    await this.writes.unit(async (unit) => {
      await unit
        .createQueryBuilder()
        .insert()
        .into(Progress)
        .values({ id: newId(), ...at, ...wording, firstViewedAt: this.clock.now(), doneAt: null })
        .orIgnore()
        .execute();
      if (doneAt) await unit.update(Progress, at, { ...wording, doneAt });
      await this.lastSeen.touch(enrolment.id);
    });
  }
}
