import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActRecords } from './act-records.service.js';
import { Acts } from './acts.service.js';
import { Cipher } from './cipher.js';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { JobHandlers } from './jobs/job-handlers.service.js';
import { JobRecords } from './jobs/job-records.service.js';
import { JobRunner } from './jobs/job-runner.service.js';
import { Jobs } from './jobs/jobs.service.js';
import { Leases } from './jobs/leases.service.js';
import { Mailing } from './mail/carrier.js';
import { LetterRecords } from './mail/letter-records.service.js';
import { Letters } from './mail/letters.js';
import { MailWishes } from './mail/mail-wishes.service.js';
import { Outbox } from './mail/outbox.service.js';
import { Sending } from './mail/sending.service.js';
import { ObjectSweeping } from './objects/object-sweeping.service.js';
import { ObjectUses } from './objects/object-uses.service.js';
import { Objects } from './objects/objects.js';
import { KernelOwnData } from './own-data/own-data.service.js';
import { OwnRows } from './own-data/own-rows.service.js';
import { Reads } from './reads.js';
import { Settings } from './settings/settings.service.js';
import { Spool } from './spool.js';
import { Sweeping } from './sweeping.service.js';
import { Writes } from './writes.js';

/** What the kernel is given by whoever puts the rooms together. */
export interface KernelParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly objects: Objects;
  readonly spool: Spool;
  readonly cipher: Cipher;
  readonly mailing: Mailing;
  readonly letters: Letters;
}

/** What every room builds on. The injectable DataSource is the reader: it cannot write, and the writer is nobody's to inject. */
@Module({})
export class KernelModule {
  static with({ database, clock, objects, spool, cipher, mailing, letters }: KernelParts): DynamicModule {
    const values = [
      { provide: Clock, useValue: clock },
      { provide: Objects, useValue: objects },
      { provide: Spool, useValue: spool },
      { provide: Cipher, useValue: cipher },
      { provide: Mailing, useValue: mailing },
      { provide: Letters, useValue: letters },
      { provide: Reads, useValue: database.reads },
      { provide: Writes, useValue: database.writes },
      { provide: DataSource, useValue: database.reader },
    ];
    const jobs = [Jobs, JobHandlers, JobRecords, JobRunner];
    const mail = [Outbox, Sending, LetterRecords, MailWishes];
    const own = [OwnRows, KernelOwnData];
    const shared = [
      Clock,
      Objects,
      Spool,
      Cipher,
      Mailing,
      Letters,
      Reads,
      Writes,
      DataSource,
      Acts,
      ActRecords,
      Settings,
      ObjectUses,
      ObjectSweeping,
      ...jobs,
      ...mail,
      ...own,
    ];
    return {
      module: KernelModule,
      global: true,
      providers: [
        ...values,
        Acts,
        ActRecords,
        Settings,
        Leases,
        Sweeping,
        ObjectUses,
        ObjectSweeping,
        ...jobs,
        ...mail,
        ...own,
      ],
      exports: shared,
    };
  }
}
