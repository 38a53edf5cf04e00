import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { recurringKind } from '../../kernel/jobs/job-kind.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { Writes } from '../../kernel/writes.js';
import { Invitation } from './invitation.entity.js';
import { PeopleImport } from './people-import.entity.js';

const day = 24 * 60 * 60_000;
const tidyJob = recurringKind('invitations.sweep');
/** How long a file of people is kept after its dry run, and an invitation after its link ran out, in days. */
const keptDays = { file: 7, invitation: 90 } as const;

/** Forgets the addresses of people who were asked to come and did not, or who came long ago. Acts tell what was done. */
@Injectable()
export class Tidying implements OnModuleInit {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on(tidyJob, () => this.tidy());
    this.jobs.every(tidyJob, day);
  }

  async tidy(): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.delete(PeopleImport, { madeAt: LessThan(this.#daysAgo(keptDays.file)) });
      await unit.delete(Invitation, { expiresAt: LessThan(this.#daysAgo(keptDays.invitation)) });
    });
  }

  #daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * day);
  }
}
