import { Injectable } from '@nestjs/common';
import { batches } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Writes } from '../../kernel/writes.js';
import { Grading } from '../grading.entity.js';
import { MarkLetters } from '../mark-letters.service.js';
import { foresee, type NewMark, type Sitting, type SittingChange } from './foresight.js';
import { ItemCorrection } from './item-correction.entity.js';
import { ItemCorrections } from './item-corrections.service.js';
import type { ItemPlace } from './published-items.service.js';
import { Regrading } from './regrading.entity.js';
import { Sittings } from './sittings.service.js';

/** Gives attempts that were marked before a correction the marks that it brings, some practitioners at a time. */
@Injectable()
export class RegradeBatches {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly corrections: ItemCorrections,
    private readonly sittings: Sittings,
    private readonly letters: MarkLetters,
  ) {}

  /**
   * The next practitioners after `after`, in one unit of work. Whoever has the marks already gets nothing, so a batch that is
   * done again does no harm. Returns where to go on; null at the end, or where a later correction took this one's place.
   */
  async next(correction: ItemCorrection, places: readonly ItemPlace[], after: string): Promise<string | null> {
    const { id, courseId, revision } = correction;
    return this.writes.unit(async (unit) => {
      await this.writes.lock(ItemCorrection, { id });
      const inForce = await this.corrections.inForce(courseId);
      if (inForce.get(revision)?.id !== id) return null;
      const page = await this.sittings.page(revision, places, after);
      const changes = page.sittings.map(
        (sitting) => [sitting, foresee(sitting, inForce, (mark) => this.#grading(mark, correction))] as const,
      );
      const gradings = changes.flatMap(([, change]) => change.gradings);
      for (const rows of batches(gradings)) await unit.insert(Grading, rows);
      for (const [sitting, change] of changes) await this.#tell(sitting, change, places, id);
      await this.#count(
        id,
        changes.map(([, change]) => change),
      );
      return page.after;
    });
  }

  #grading(mark: NewMark, { id, madeBy }: ItemCorrection): Grading {
    return {
      id: newId(),
      ...mark,
      reason: 'corrected',
      gradedBy: madeBy,
      correctionId: id,
      gradedAt: this.clock.now(),
    };
  }

  /** Whoever passes by it, and whoever waited for nothing but this item. */
  async #tell({ personId }: Sitting, { changes, gained }: SittingChange, places: readonly ItemPlace[], id: string) {
    for (const { attempt, from, to } of changes) {
      const isGained = gained?.attempt.id === attempt.id;
      const isDecided = from.outcome === 'waiting' && to.outcome !== 'waiting';
      const place = places.find(
        ({ edition, quiz }) => edition.id === attempt.editionId && quiz.key === attempt.quizKey,
      );
      if (!place || (!isGained && !isDecided)) continue;
      const work = { personId, attempt, ...place };
      await (isGained ? this.letters.passed(work, id) : this.letters.marked(work));
    }
  }

  async #count(id: string, changes: readonly SittingChange[]): Promise<void> {
    await this.writes.unit(async (unit) => {
      const before = await this.writes.lock(Regrading, { id });
      if (!before) return;
      const changed = changes.reduce((sum, each) => sum + each.changes.length, before.changed);
      const gained = changes.filter((each) => each.gained).length + before.gained;
      const kept = changes.filter((each) => each.kept).length + before.kept;
      await unit.update(Regrading, { id }, { changed, gained, kept });
    });
  }
}
