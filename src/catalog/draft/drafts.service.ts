import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { batches } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Course } from '../course.entity.js';
import { Staff } from '../staff/staff.service.js';
import { DraftHistory } from './draft-history.service.js';
import { contentHash } from './draft-pieces.service.js';
import { DraftPiece } from './draft-piece.entity.js';
import { DraftProposal } from './draft-proposal.entity.js';
import { Draft } from './draft.entity.js';
import { keyFor } from './keys.js';
import { courseGlossary, courseWaivers, type PieceSource, titleIn } from './piece.js';

/** A course as a draft takes it in. */
export interface DraftSource {
  readonly slug: string;
  readonly pieces: readonly PieceSource[];
  readonly images: Readonly<Record<string, string>>;
  /** Of the package that it came in; empty for what did not come in one. */
  readonly packageHash: string;
}

/** The working copies of courses: where they come from. */
@Injectable()
export class Drafts {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly staff: Staff,
    private readonly history: DraftHistory,
  ) {}

  /** The hash of the package that the course's draft was taken from; null where there is no such course. */
  async packageHash(slug: string): Promise<string | null> {
    const course = await this.reads.findOneBy(Course, { slug });
    return course && ((await this.reads.findOneBy(Draft, { courseId: course.id }))?.packageHash ?? null);
  }

  /** A course of its own, whose slug is made of the title. Who begins it leads it. Returns the slug. */
  async begin(title: string, source: Omit<DraftSource, 'slug' | 'packageHash'>, by: string): Promise<string> {
    return this.writes.unit(async () => {
      const taken = new Set((await this.reads.find(Course)).map(({ slug }) => slug));
      const slug = keyFor(title, taken, 'course');
      const courseId = await this.take({ ...source, slug, packageHash: '' }, by);
      await this.staff.add(courseId, by, 'lead', by);
      return slug;
    });
  }

  /**
   * Makes the source the course's draft, whole or not at all. What the draft said before is remembered piece by piece, and
   * pieces that the source does not have are archived. Returns the course's id.
   */
  async take(source: DraftSource, actorId: string | null): Promise<string> {
    return this.writes.unit(async (unit) => {
      const courseId = await this.#course(source.slug, actorId);
      const known = await this.writes.lock(Draft, { courseId });
      const draftId = known?.id ?? newId();
      const { images, packageHash } = source;
      await unit.save(
        unit.create(Draft, {
          ...{ id: draftId, courseId, images, packageHash },
          ...{ importedAt: this.clock.now(), editedAt: null },
        }),
      );
      await this.#replace(draftId, courseId, [...source.pieces, ...missingFrom(source.pieces)], actorId);
      await unit.delete(DraftProposal, { draftId });
      const subject = ['course', courseId] as const;
      await this.acts.record({ actorId, verb: 'draft.imported', subject, detail: { package: packageHash } });
      return courseId;
    });
  }

  /**
   * Keeps a newer package beside a draft that was edited here, for somebody to decide on. Returns whether the draft is such a
   * one; what nobody edited may simply be replaced.
   */
  async propose({ slug, pieces, images, packageHash }: DraftSource): Promise<boolean> {
    return this.writes.unit(async (unit) => {
      const course = await this.writes.lock(Course, { slug });
      const draft = course && (await this.writes.lock(Draft, { courseId: course.id }));
      if (!draft?.editedAt) return false;
      const draftId = draft.id;
      const known = await unit.findOneBy(DraftProposal, { draftId });
      if (known?.packageHash === packageHash) return true;
      await unit.delete(DraftProposal, { draftId });
      const offered = { id: newId(), draftId, packageHash, pieces, images, offeredAt: this.clock.now() };
      await unit.insert(DraftProposal, offered as DraftProposal & { readonly pieces: object[] });
      return true;
    });
  }

  /** The newer package that waits for a decision; null for none. */
  async proposal(courseId: string): Promise<DraftProposal | null> {
    const draft = await this.reads.findOneBy(Draft, { courseId });
    return draft && this.reads.findOneBy(DraftProposal, { draftId: draft.id });
  }

  /** Takes the waiting package in the place of the draft. @throws NotFound where none waits */
  async acceptProposal(courseId: string, by: string): Promise<void> {
    await this.writes.unit(async () => {
      const [course, proposal] = [await this.reads.findOneBy(Course, { id: courseId }), await this.proposal(courseId)];
      if (!course || !proposal) throw new NotFound('not-found');
      const { pieces, images, packageHash } = proposal;
      await this.take({ slug: course.slug, pieces, images, packageHash }, by);
    });
  }

  /** Lets the waiting package go; the same one is not offered again. */
  async declineProposal(courseId: string, by: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const proposal = await this.proposal(courseId);
      if (!proposal) throw new NotFound('not-found');
      const { draftId, packageHash } = proposal;
      await unit.update(Draft, { id: draftId }, { packageHash });
      await unit.delete(DraftProposal, { draftId });
      const detail = { package: packageHash };
      await this.acts.record({ actorId: by, verb: 'draft.package-declined', subject: ['course', courseId], detail });
    });
  }

  async #replace(draftId: string, courseId: string, pieces: readonly PieceSource[], by: string | null): Promise<void> {
    await this.writes.unit(async (unit) => {
      const now = this.clock.now();
      const rows = await unit.findBy(DraftPiece, { draftId });
      const known = new Map(rows.map((row) => [`${row.kind} ${row.key}`, row]));
      const fresh: DraftPiece[] = [];
      for (const [position, { kind, key, parent, content }] of pieces.entries()) {
        const row = known.get(`${kind} ${key}`);
        known.delete(`${kind} ${key}`);
        const [hash, title] = [contentHash(content), titleIn(content)];
        const place = { parent, position, archivedAt: null };
        const saved = { content, hash, title, savedAt: now, savedBy: by };
        if (!row) fresh.push({ id: newId(), draftId, kind, key, ...place, ...saved });
        else if (row.hash === hash) await unit.update(DraftPiece, { id: row.id }, place);
        else {
          await this.history.keep(courseId, row, by);
          await unit.update(DraftPiece, { id: row.id }, { ...place, ...saved });
        }
      }
      for (const some of batches(fresh)) await unit.insert(DraftPiece, some);
      for (const { id, archivedAt } of known.values()) {
        if (archivedAt === null) await unit.update(DraftPiece, { id }, { archivedAt: now });
      }
    });
  }

  async #course(slug: string, actorId: string | null): Promise<string> {
    const known = await this.writes.lock(Course, { slug });
    if (known) return known.id;
    const id = newId();
    await this.writes.unit((unit) => unit.insert(Course, { id, slug, createdAt: this.clock.now() }));
    await this.acts.record({ actorId, verb: 'course.made', subject: ['course', id] });
    return id;
  }
}

/** Every draft has a glossary and a list of waivers to write in, if only an empty one. */
function missingFrom(pieces: readonly PieceSource[]): readonly PieceSource[] {
  const empty = [
    { ...courseGlossary, parent: null, content: { terms: [] } },
    { ...courseWaivers, parent: null, content: { waivers: [] } },
  ];
  return empty.filter(({ kind }) => !pieces.some((piece) => piece.kind === kind));
}
