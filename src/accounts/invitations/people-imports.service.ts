import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
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

type DryRun = Pick<PeopleImport, 'lines' | 'ignored' | 'language' | 'madeBy' | 'courseId'>;

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
    return this.keep({ lines, ignored: file.ignored, language, madeBy: actorId, courseId: null });
  }

  /** Keeps a dry run, made here or for one course. Returns its id. */
  async keep(dryRun: DryRun): Promise<string> {
    const id = newId();
    const none = { startedAt: null, done: 0, invited: 0, endedAt: null, enrolled: dryRun.courseId === null ? null : 0 };
    await this.writes.unit((unit) => unit.insert(PeopleImport, { id, ...dryRun, madeAt: this.clock.now(), ...none }));
    return id;
  }

  /**
   * A dry run of the whole site's, or of one course's.
   * @throws NotFound also when it was forgotten, a week after it was made
   */
  async byId(id: string, courseId: string | null = null): Promise<PeopleImport> {
    const found = await this.reads.findOneBy(PeopleImport, { id, courseId: courseId ?? IsNull() });
    if (!found) throw new NotFound('not-found');
    return found;
  }

  /** Has done what the dry run said, by a job: the one that is named, or that which invites. Asked for twice it is done once. @throws NotFound */
  async start(id: string, actorId: string, kind = importJob, courseId: string | null = null): Promise<void> {
    await this.writes.unit(async (unit) => {
      const found = await this.writes.lock(PeopleImport, { id, courseId: courseId ?? IsNull() });
      if (!found) throw new NotFound('not-found');
      if (found.startedAt !== null) return;
      await unit.update(PeopleImport, { id }, { startedAt: this.clock.now() });
      await this.jobs.enqueue({ kind, key: id, payload: { importId: id } });
      const lines = found.lines.filter(({ verdict }) => ['enrol', 'invite'].includes(outcomeOf(verdict))).length;
      const detail = { lines, ...(courseId !== null && { course: courseId }) };
      await this.acts.record({ actorId, verb: 'import.started', subject: ['import', id], detail });
    });
  }
}
