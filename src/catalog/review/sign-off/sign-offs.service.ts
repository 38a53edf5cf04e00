import { Injectable } from '@nestjs/common';
import { Acts } from '../../../kernel/acts.service.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Reads } from '../../../kernel/reads.js';
import { Writes } from '../../../kernel/writes.js';
import { DraftPiece } from '../../draft/draft-piece.entity.js';
import { DraftPieces } from '../../draft/draft-pieces.service.js';
import { DraftRevision } from '../../draft/draft-revision.entity.js';
import { Draft } from '../../draft/draft.entity.js';
import { courseDetails } from '../../draft/piece.js';
import { Edition } from '../../edition.entity.js';
import { type DraftState, draftState, stateHash } from './draft-state.js';
import { type SignOffStanding, signOffStanding } from './sign-off-standing.js';
import { SignOff, type Verdict } from './sign-off.entity.js';

export interface Signing {
  readonly verdict: Verdict;
  readonly note: string | null;
  /** The hash of the draft that the reviewer has looked at. */
  readonly seen: string;
  readonly by: string;
}

export interface SignedDraft extends SignOffStanding {
  /** Of the draft as it is. */
  readonly hash: string;
  /** Everything that was ever said of it, the newest first. */
  readonly all: readonly SignOff[];
}

/** What reviewers say of a draft as a whole, each time as it stands. */
@Injectable()
export class SignOffs {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly pieces: DraftPieces,
  ) {}

  async of(courseId: string): Promise<SignedDraft> {
    const all = await this.reads.find(SignOff, { where: { courseId }, order: { signedAt: 'ASC', id: 'ASC' } });
    const state = await this.stateOf(courseId);
    const hash = stateHash(state);
    const standing = signOffStanding(all, { state, hash, editors: await this.editors(courseId) });
    return { ...standing, hash, all: all.reverse() };
  }

  async stateOf(courseId: string): Promise<DraftState> {
    const heads = await this.pieces.heads(courseId);
    const { content } = await this.pieces.at(courseId, courseDetails);
    return draftState(heads, content, await this.pieces.images(courseId));
  }

  /** Returns false, and signs nothing, where it is no longer the draft that was looked at. */
  async sign(courseId: string, { verdict, note, seen, by }: Signing): Promise<boolean> {
    return this.writes.unit(async (unit) => {
      await this.writes.lock(Draft, { courseId });
      const state = await this.stateOf(courseId);
      const draftHash = stateHash(state);
      if (draftHash !== seen) return false;
      const row = { id: newId(), courseId, verdict, draftHash, draftState: state, note };
      await unit.insert(SignOff, { ...row, signedAt: this.clock.now(), signedBy: by, toldAt: null });
      const verb = verdict === 'signed' ? 'draft.signed' : 'draft.changes-asked';
      const subject = ['course', courseId] as const;
      await this.acts.record({ actorId: by, verb, subject, detail: { draft: draftHash } });
      return true;
    });
  }

  /** Who edited any piece since the newest edition. */
  async editors(courseId: string): Promise<ReadonlySet<string>> {
    const last = await this.reads.findOne(Edition, {
      where: { courseId },
      order: { number: 'DESC' },
      select: { id: true, publishedAt: true },
    });
    const since = last?.publishedAt.getTime() ?? 0;
    const pieces = this.reads
      .select(DraftPiece, 'p')
      .innerJoin(Draft, 'd', 'd.id = p.draftId AND d.courseId = :courseId', { courseId })
      .select('p.savedBy', 'by')
      .where('p.savedAt > :since AND p.savedBy IS NOT NULL', { since })
      .groupBy('p.savedBy')
      .getRawMany<{ by: string }>();
    const revisions = this.reads
      .select(DraftRevision, 'r')
      .innerJoin(DraftPiece, 'p', 'p.id = r.pieceId')
      .innerJoin(Draft, 'd', 'd.id = p.draftId AND d.courseId = :courseId', { courseId })
      .select('r.savedBy', 'by')
      .where('r.savedAt > :since AND r.savedBy IS NOT NULL', { since })
      .groupBy('r.savedBy')
      .getRawMany<{ by: string }>();
    const rows = [...(await pieces), ...(await revisions)];
    return new Set(rows.map(({ by }) => by));
  }
}
