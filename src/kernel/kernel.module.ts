import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Acts } from './acts.service.js';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { Objects } from './objects.js';
import { Reads } from './reads.js';
import { Writes } from './writes.js';

/** What every room builds on. The injectable DataSource is the reader: it cannot write, and the writer is nobody's to inject. */
@Module({})
export class KernelModule {
  static with(database: Database, clock: Clock, objects: Objects): DynamicModule {
    return {
      module: KernelModule,
      global: true,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: Objects, useValue: objects },
        { provide: Reads, useValue: database.reads },
        { provide: Writes, useValue: database.writes },
        { provide: DataSource, useValue: database.reader },
        Acts,
      ],
      exports: [Clock, Objects, Reads, Writes, DataSource, Acts],
    };
  }
}
