import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import { Importing } from '../../src/catalog/importing.service.js';
import { readFolder } from '../../src/catalog/package/folder.reader.js';
import type { Database } from '../../src/kernel/database.js';
import { openDatabase } from '../../src/kernel/opening.js';
import { schema } from '../../src/schema.js';
import { Browser } from './browser.js';
import type { TestDatabase } from './databases.js';
import { HeldClock } from './held-clock.js';

/** The slug of the course that ships with the product. */
export const course = 'medicine-assisted-therapy-for-trauma';

/** The real application on a database of its own, with the shipped content, listening on a free port. */
export class TestSite {
  readonly clock = new HeldClock();
  readonly log: string[] = [];
  readonly objects = mkdtempSync(join(tmpdir(), 'attune-objects-'));
  app: NestExpressApplication;
  database: Database;
  address: string;

  private constructor(
    readonly place: TestDatabase,
    readonly port: number,
  ) {}

  /** With a `port` the site is found where it says that it is, so that the addresses it prints lead back to it. */
  static async open(make: () => Promise<TestDatabase>, { content = 'content', port = 0 } = {}): Promise<TestSite> {
    const site = new TestSite(await make(), port);
    await site.start();
    const { files } = await readFolder(resolve(content));
    const { faults } = await site.app.get(Importing).take(files, null);
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return site;
  }

  async start(): Promise<void> {
    const logger = pino({ level: 'info' }, { write: (line: string) => void this.log.push(line) });
    const publicUrl = this.port > 0 ? `http://127.0.0.1:${this.port}` : 'http://attune.test';
    this.database = await openDatabase(this.place.address, schema, { waitMs: 4000, runMs: 8000 });
    this.app = await createApp({
      ...{ database: this.database, clock: this.clock, logger, root: resolve('.') },
      ...{ publicUrl, contact: null, sessionSecret: 's'.repeat(40), trustProxy: 1 },
      objects: this.objects,
    });
    await this.app.listen(this.port, '127.0.0.1');
    this.address = await this.app.getUrl();
  }

  /** Somebody's browser, from a place of its own on the network. */
  visitor(): Browser {
    return new Browser(this.address);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.place.drop();
    rmSync(this.objects, { recursive: true, force: true });
  }
}
