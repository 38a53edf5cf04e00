import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { Writes } from '../../kernel/writes.js';
import { type ImportLine, outcomeOf } from './import-line.js';
import { Invitations } from './invitations.service.js';
import { PeopleImport } from './people-import.entity.js';
import { importJob } from './people-imports.service.js';

/** So many lines stand in one unit of work: others get their turn in between, and a crash loses none and repeats none. */
const batch = 20;

/** Invites the people of a file. */
@Injectable()
export class ImportJob implements OnModuleInit {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
    private readonly invitations: Invitations,
  ) {}

  onModuleInit(): void {
    this.handlers.on(importJob, async ({ importId }, { signal }) => {
      do signal.throwIfAborted();
      while (await this.#goOn(importId));
    });
  }

  /** Takes the next batch. Returns whether there is more. */
  async #goOn(id: string): Promise<boolean> {
    return this.writes.unit(async (unit) => {
      const found = await this.writes.lock(PeopleImport, { id });
      if (!found || found.endedAt !== null) return false;
      let { invited } = found;
      for (const line of found.lines.slice(found.done, found.done + batch)) {
        if (await this.#invite(line, found)) invited += 1;
      }
      const done = Math.min(found.done + batch, found.lines.length);
      const isOver = done === found.lines.length;
      await unit.update(PeopleImport, { id }, { done, invited, endedAt: isOver ? this.clock.now() : null });
      return !isOver;
    });
  }

  /** Looks again whether the line is settled: somebody may have invited the same person by hand since the dry run. */
  async #invite(
    { email, name, role, course, verdict }: ImportLine,
    { language, madeBy }: PeopleImport,
  ): Promise<boolean> {
    if (role === null || outcomeOf(verdict) !== 'invite') return false;
    if (await this.invitations.isOffered(email, role, course?.id ?? null)) return false;
    await this.invitations.invite({ role, course, email, name: name === '' ? null : name, language }, madeBy);
    return true;
  }
}
