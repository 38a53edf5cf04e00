import { Injectable } from '@nestjs/common';
import type { Correction, Corrections } from '../../assessment/correction.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { type AttemptChange, counted, foresee, type Foreseen, nothingForeseen, type NewMark } from './foresight.js';
import { ItemCorrections, type PublishedItem } from './item-corrections.service.js';
import { PublishedItems } from './published-items.service.js';
import { checkRemedy } from './remedies.js';
import { askedIn, Sittings } from './sittings.service.js';

/** Of so many changes the dry run names the attempts; it counts all. */
export const namedChanges = 200;

export interface NamedChange extends AttemptChange {
  readonly personId: string;
  /** It is the attempt with which its practitioner passes. */
  readonly gained: boolean;
}

export interface DryRun {
  readonly foreseen: Foreseen;
  /** The first of those that change. */
  readonly changes: readonly NamedChange[];
}

/** Looks at what a correction would change, and changes nothing. */
@Injectable()
export class DryRuns {
  constructor(
    private readonly corrections: ItemCorrections,
    private readonly items: PublishedItems,
    private readonly sittings: Sittings,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, RuleBroken where the remedy is none for this item or holds already */
  async of(about: PublishedItem, correction: Correction): Promise<DryRun> {
    const { item, places } = await this.items.find(about);
    const inForce = await this.corrections.inForce(about.courseId);
    checkRemedy(item, inForce.get(about.revision) ?? null, correction);
    const corrections: Corrections = new Map([...inForce, [about.revision, correction]]);
    let foreseen = nothingForeseen;
    const changes: NamedChange[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await this.sittings.page(about.revision, places, after);
      for (const sitting of page.sittings) {
        const change = foresee(sitting, corrections, (mark) => this.#supposed(mark));
        foreseen = counted(foreseen, askedIn(sitting, about.revision), change);
        const { personId } = sitting;
        const named = change.changes.map((each) => ({
          ...each,
          personId,
          gained: each.attempt === change.gained?.attempt,
        }));
        changes.push(...named.slice(0, namedChanges - changes.length));
      }
      after = page.after;
    }
    return { foreseen, changes };
  }

  /** A mark as it would be stored. */
  #supposed(mark: NewMark) {
    const { id, at } = { id: newId(), at: this.clock.now() };
    return { id, ...mark, reason: 'corrected', gradedBy: null, correctionId: 'supposed', gradedAt: at };
  }
}
