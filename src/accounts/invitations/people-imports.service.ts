import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { jobKind } from '../../kernel/jobs/job-kind.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { checkLines, type NamedCourse, outcomeOf } from './import-line.js';
import { KnownPeople } from './known-people.service.js';
import type { PeopleFile } from './people-csv.js';
import { PeopleImport } from './people-import.entity.js';

export const importJob = jobKind('people.import', z.object({ importId: z.string() }));

/** Many people at once, in two steps: what a file would do is looked at before anything is done. */
@Injectable()
export class PeopleImports {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly known: KnownPeople,
  ) {}

  /** The dry run: keeps what the import would do with each line, and invites nobody. Returns its id. */
  async check(file: PeopleFile, courses: readonly NamedCourse[], language: string, actorId: string): Promise<string> {
    const lines = checkLines(file.rows, { courses, ...(await this.known.among(file.rows)) });
    const id = newId();
    const checked = { id, madeBy: actorId, madeAt: this.clock.now(), language, ignored: file.ignored, lines };
    await this.writes.unit((unit) =>
      unit.insert(PeopleImport, { ...checked, startedAt: null, done: 0, invited: 0, endedAt: null }),
    );
    return id;
  }

  /** @throws NotFound also when it was forgotten, a week after it was made */
  async byId(id: string): Promise<PeopleImport> {
    const found = await this.reads.findOneBy(PeopleImport, { id });
    if (!found) throw new NotFound('not-found');
    return found;
  }

  /** Has everybody invited whom the dry run named, by a job. Asked for twice it is done once. @throws NotFound */
  async start(id: string, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const found = await this.writes.lock(PeopleImport, { id });
      if (!found) throw new NotFound('not-found');
      if (found.startedAt !== null) return;
      await unit.update(PeopleImport, { id }, { startedAt: this.clock.now() });
      await this.jobs.enqueue({ kind: importJob, key: id, payload: { importId: id } });
      const lines = found.lines.filter(({ verdict }) => outcomeOf(verdict) === 'invite').length;
      await this.acts.record({ actorId, verb: 'import.started', subject: ['import', id], detail: { lines } });
    });
  }
}
