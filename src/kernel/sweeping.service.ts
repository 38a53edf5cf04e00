import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from './jobs/job-handlers.service.js';
import { recurringKind } from './jobs/job-kind.js';
import { JobRecords } from './jobs/job-records.service.js';
import { Jobs } from './jobs/jobs.service.js';
import { LetterRecords } from './mail/letter-records.service.js';

const day = 24 * 60 * 60_000;
const sweeping = recurringKind('kernel.sweep');

/** Once a day, forgets jobs that ended and letters that were sent long ago. */
@Injectable()
export class Sweeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly jobRecords: JobRecords,
    private readonly letterRecords: LetterRecords,
  ) {}

  onModuleInit(): void {
    this.jobs.every(sweeping, day);
    this.handlers.on(sweeping, async () => {
      await this.jobRecords.sweep();
      await this.letterRecords.sweep();
    });
  }
}
