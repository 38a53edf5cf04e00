import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { DraftPiece } from './draft-piece.entity.js';
import { DraftRevision } from './draft-revision.entity.js';
import { DraftVisits } from './draft-visits.service.js';
import type { Content } from './piece.js';

/** While one author goes on writing, what is saved in between is remembered this often, in milliseconds. */
const apart = 5 * 60_000;

/** What pieces said before. */
@Injectable()
export class DraftHistory {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly visits: DraftVisits,
  ) {}

  /** Newest first; what the piece says now is not among them. */
  async of(pieceId: string): Promise<readonly DraftRevision[]> {
    return this.reads.find(DraftRevision, { where: { pieceId }, order: { savedAt: 'DESC', id: 'DESC' } });
  }

  /** @throws NotFound where the piece has no such revision */
  async revision(pieceId: string, id: string): Promise<DraftRevision> {
    const found = await this.reads.findOneBy(DraftRevision, { id, pieceId });
    if (!found) throw new NotFound('not-found');
    return found;
  }

  /** What the piece said when it had this hash; null where nobody remembers. */
  async contentOf(pieceId: string, hash: string): Promise<Content | null> {
    const found = await this.reads.findOneBy(DraftRevision, { pieceId, hash });
    return (found?.content as Content | undefined) ?? null;
  }

  /**
   * Remembers what the row says before `by` writes over it, in the unit of work that does. Of what one author saves every few
   * seconds only some is worth a place, unless somebody else has the piece open and may have begun from it.
   */
  async keep(courseId: string, row: DraftPiece, by: string | null): Promise<void> {
    const { id: pieceId, kind, key, content, hash, savedAt, savedBy } = row;
    if (by !== null && savedBy === by && (await this.#isRecent(pieceId, by))) {
      if (!(await this.visits.hasOthers(pieceId, by))) return;
    }
    await this.writes.unit((unit) =>
      unit.insert(DraftRevision, { id: newId(), pieceId, content, hash, savedAt, savedBy }),
    );
    const detail = { piece: `${kind} ${key}` };
    await this.acts.record({ actorId: by, verb: 'draft.edited', subject: ['course', courseId], detail });
  }

  async #isRecent(pieceId: string, by: string): Promise<boolean> {
    const [last] = await this.reads.find(DraftRevision, {
      where: { pieceId },
      order: { savedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return last?.savedBy === by && this.clock.now().getTime() - last.savedAt.getTime() < apart;
  }
}
