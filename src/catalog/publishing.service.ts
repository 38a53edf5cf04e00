import { Injectable } from '@nestjs/common';
import { RegistryToday } from '../evidence/registry-today.service.js';
import { Acts } from '../kernel/acts.service.js';
import { batches } from '../kernel/batches.js';
import { canonicalJson, sha256 } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { compile } from './compile.js';
import { Course } from './course.entity.js';
import { Drafts } from './drafts.service.js';
import type { EditionContent } from './edition.js';
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
    private readonly drafts: Drafts,
    private readonly today: RegistryToday,
  ) {}

  /** Makes the course's draft its next edition. Returns the edition's number. */
  async publish(courseId: string, actorId: string | null): Promise<number> {
    const registry = await this.today.read();
    return this.writes.unit(async (unit) => {
      await this.writes.lock(Course, { id: courseId });
      const last = await this.reads.findOne(Edition, { where: { courseId }, order: { number: 'DESC' } });
      const previous = last && (JSON.parse(last.content) as EditionContent);
      const content = compile(await this.drafts.read(courseId), registry, previous);
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
