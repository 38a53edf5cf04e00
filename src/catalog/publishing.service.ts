import { Injectable } from '@nestjs/common';
import { RegistryToday } from '../evidence/registry-today.service.js';
import { Acts } from '../kernel/acts.service.js';
import { batches } from '../kernel/batches.js';
import { canonicalJson, sha256 } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { compile } from './compile.js';
import { Course } from './course.entity.js';
import { DraftPackages } from './draft/draft-packages.service.js';
import type { EditionContent } from './edition.js';
import { editionDifference, type EditionDifference } from './edition-difference.js';
import { EditionUse } from './edition-use.entity.js';
import { Edition } from './edition.entity.js';
import type { Published } from './published.js';
import { usesOf } from './uses.js';

/** An edition before it has its number. */
export interface PreparedEdition {
  /** Canonical JSON. */
  readonly text: string;
  readonly hash: string;
  /** The edition that it comes after: its passages are numbered by that one. Null before the first. */
  readonly after: string | null;
}

export interface IssuedEdition {
  readonly id: string;
  readonly number: number;
}

/** What a draft would change, and whether it says the same as the last edition but for the note on what changed. */
export interface Preview extends EditionDifference {
  readonly isSame: boolean;
}

/** The only door from a draft to an edition. */
@Injectable()
export class Publishing {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly drafts: DraftPackages,
    private readonly today: RegistryToday,
  ) {}

  /** What the draft would change if it were published now; null while it has faults. */
  async preview(courseId: string): Promise<Preview | null> {
    const last = await this.#last(courseId);
    const next = await this.#upcoming(courseId, last);
    if (!next) return null;
    const previous = contentOf(last);
    const isSame = last !== null && previous !== null && last.content === saying(next, previous.changeNote);
    return { ...editionDifference(previous, next), isSame };
  }

  /**
   * What the draft would become if it were published now, to be laid beside editions.
   * @throws RuleBroken `draft-has-faults` where the draft is no course yet
   */
  async upcoming(courseId: string): Promise<Published> {
    const last = await this.#last(courseId);
    const content = await this.#upcoming(courseId, last);
    if (!content) throw new RuleBroken('draft-has-faults');
    const hash = sha256(canonicalJson(content));
    const number = (last?.number ?? 0) + 1;
    return { id: hash, courseId, number, hash, publishedAt: this.clock.now(), content };
  }

  /**
   * The next edition as the draft would make it now, in the unit of work that keeps the course to itself.
   * @throws RuleBroken `draft-has-faults` where the draft is no course yet
   */
  async prepare(courseId: string): Promise<PreparedEdition> {
    const registry = await this.today.read();
    return this.writes.unit(async () => {
      await this.writes.lock(Course, { id: courseId });
      const last = await this.#last(courseId);
      const { course } = await this.drafts.read(courseId);
      if (!course) throw new RuleBroken('draft-has-faults');
      const text = canonicalJson(compile(course, registry, contentOf(last)));
      return { text, hash: sha256(text), after: last?.id ?? null };
    });
  }

  /**
   * Makes what was prepared the next edition.
   * @throws Conflict `edition-came-between` where the newest edition is no longer the one that it was prepared after
   */
  async issue(
    courseId: string,
    { text, hash, after }: PreparedEdition,
    actorId: string | null,
  ): Promise<IssuedEdition> {
    return this.writes.unit(async (unit) => {
      await this.writes.lock(Course, { id: courseId });
      const last = await this.#last(courseId);
      if ((last?.id ?? null) !== after) throw new Conflict('edition-came-between');
      const edition = { id: newId(), courseId, number: (last?.number ?? 0) + 1, content: text, hash };
      await unit.insert(Edition, { ...edition, publishedAt: this.clock.now(), publishedBy: actorId });
      const uses = usesOf(JSON.parse(text) as EditionContent);
      const rows = uses.map((use) => ({ id: newId(), editionId: edition.id, ...use }));
      for (const some of batches(rows)) await unit.insert(EditionUse, some);
      const detail = { number: edition.number, hash };
      await this.acts.record({ actorId, verb: 'edition.published', subject: ['course', courseId], detail });
      return { id: edition.id, number: edition.number };
    });
  }

  /**
   * Makes the course's draft its next edition. Returns the edition's number.
   * @throws RuleBroken `draft-has-faults` where the draft is no course yet
   */
  async publish(courseId: string, actorId: string | null): Promise<number> {
    return this.writes.unit(async () => {
      const { number } = await this.issue(courseId, await this.prepare(courseId), actorId);
      return number;
    });
  }

  async #upcoming(courseId: string, last: Edition | null): Promise<EditionContent | null> {
    const { course } = await this.drafts.read(courseId);
    return course && compile(course, await this.today.read(), contentOf(last));
  }

  async #last(courseId: string): Promise<Edition | null> {
    return this.reads.findOne(Edition, { where: { courseId }, order: { number: 'DESC' } });
  }
}

const contentOf = (edition: Edition | null): EditionContent | null =>
  edition && (JSON.parse(edition.content) as EditionContent);

/** What an edition says, under another note: editions are kept as canonical JSON. */
const saying = (content: EditionContent, changeNote: string): string => canonicalJson({ ...content, changeNote });
