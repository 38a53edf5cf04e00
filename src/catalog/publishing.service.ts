import { Injectable } from '@nestjs/common';
import { RegistryToday } from '../evidence/registry-today.service.js';
import { Acts } from '../kernel/acts.service.js';
import { batches } from '../kernel/batches.js';
import { canonicalJson, sha256 } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { RuleBroken } from '../kernel/errors.js';
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
import { usesOf } from './uses.js';

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
  async preview(courseId: string): Promise<EditionDifference | null> {
    const { course } = await this.drafts.read(courseId);
    if (!course) return null;
    const last = await this.reads.findOne(Edition, { where: { courseId }, order: { number: 'DESC' } });
    const previous = last && (JSON.parse(last.content) as EditionContent);
    return editionDifference(previous, compile(course, await this.today.read(), previous));
  }

  /**
   * Makes the course's draft its next edition. Returns the edition's number.
   * @throws RuleBroken `draft-has-faults` where the draft is no course yet
   */
  async publish(courseId: string, actorId: string | null): Promise<number> {
    const registry = await this.today.read();
    return this.writes.unit(async (unit) => {
      await this.writes.lock(Course, { id: courseId });
      const last = await this.reads.findOne(Edition, { where: { courseId }, order: { number: 'DESC' } });
      const previous = last && (JSON.parse(last.content) as EditionContent);
      const { course } = await this.drafts.read(courseId);
      if (!course) throw new RuleBroken('draft-has-faults');
      const content = compile(course, registry, previous);
      const text = canonicalJson(content);
      const edition = { id: newId(), courseId, number: (last?.number ?? 0) + 1, content: text, hash: sha256(text) };
      await unit.insert(Edition, { ...edition, publishedAt: this.clock.now(), publishedBy: actorId });
      const uses = usesOf(content).map((use) => ({ id: newId(), editionId: edition.id, ...use }));
      for (const rows of batches(uses)) await unit.insert(EditionUse, rows);
      const detail = { number: edition.number, hash: edition.hash };
      await this.acts.record({ actorId, verb: 'edition.published', subject: ['course', courseId], detail });
      return edition.number;
    });
  }
}
