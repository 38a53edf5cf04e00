import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { ImportBatches } from './import-batches.service.js';
import { importJob } from './people-imports.service.js';

/** Invites the people of a file. */
@Injectable()
export class ImportJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly batches: ImportBatches,
  ) {}

  onModuleInit(): void {
    this.handlers.on(importJob, ({ importId }, { signal }) =>
      this.batches.settleAll(importId, (line, found) => this.batches.invite(line, found), signal),
    );
  }
}
