import { Injectable } from '@nestjs/common';
import type { Lesson } from '../catalog/edition.js';
import { sha256 } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { Writes } from '../kernel/writes.js';
import type { Standing } from './enrolments.service.js';
import { Progress } from './progress.entity.js';

/** Which lessons were opened and which are done. A lesson's first view is written down and no other. */
@Injectable()
export class LessonProgress {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async viewed(standing: Standing, lesson: Lesson): Promise<void> {
    if (!standing.progress.has(lesson.key)) await this.#note(standing, lesson, null);
  }

  /** Marks the lesson as done; done once, it stays done with its first time. */
  async finish(standing: Standing, lesson: Lesson): Promise<void> {
    if (!standing.progress.get(lesson.key)?.doneAt) await this.#note(standing, lesson, this.clock.now());
  }

  /** Takes the mark away again, for who pressed it by mistake. */
  async reopen(standing: Standing, lesson: Lesson): Promise<void> {
    const at = { enrolmentId: standing.enrolment.id, activityKey: lesson.key };
    await this.writes.unit((unit) => unit.update(Progress, at, { doneAt: null }));
  }

  async #note({ enrolment, edition }: Standing, lesson: Lesson, doneAt: Date | null): Promise<void> {
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
    });
  }
}
