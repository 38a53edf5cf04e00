import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Cipher } from '../../src/kernel/cipher.js';
import type { Database } from '../../src/kernel/database.js';
import { KernelModule } from '../../src/kernel/kernel.module.js';
import { Mailing } from '../../src/kernel/mail/carrier.js';
import { type LetterDraft, Letters, type WrittenLetter } from '../../src/kernel/mail/letters.js';
import { SmtpCarrier } from '../../src/kernel/mail/smtp-carrier.js';
import { FolderObjects } from '../../src/kernel/objects/folder-objects.js';
import { openDatabase } from '../../src/kernel/opening.js';
import { Spool } from '../../src/kernel/spool.js';
import { schema } from '../../src/schema.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { HeldClock } from './held-clock.js';
import { preparedDatabase } from './prepared.js';

const limits = { waitMs: 8000, runMs: 8000 };

const makeTables = async ({ address }: TestDatabase): Promise<void> =>
  (await openDatabase(address, schema, limits)).close();

/** Letters without templates: they say their data. */
class BareLetters extends Letters {
  write({ template, data, unsubscribe }: LetterDraft): WrittenLetter {
    const text = `${template} ${JSON.stringify(data)}`;
    const ending = unsubscribe && `https://attune.test${unsubscribe}`;
    return { subject: template, text, html: `<p>${template}</p>`, links: [], unsubscribe: ending };
  }
}

/** The kernel alone on a database of its own: jobs and mail without pages. */
export class TestKernel {
  readonly clock = new HeldClock();
  app: INestApplication;
  database: Database;

  private constructor(
    readonly place: TestDatabase,
    readonly smtp: string | null,
  ) {}

  /** `smtp` is the address of a mail server. */
  static async open(make: MakeDatabase, smtp: string | null = null): Promise<TestKernel> {
    const kernel = new TestKernel(await preparedDatabase(make, 'tables', null, makeTables), smtp);
    kernel.database = await openDatabase(kernel.place.address, schema, limits);
    kernel.app = await kernel.#instance(kernel.database);
    return kernel;
  }

  /**
   * One more instance, and how it leaves. Within one process SQLite's two writers would wait for each other, so there the
   * instances share the connection.
   */
  async another(): Promise<[INestApplication, leave: () => Promise<void>]> {
    const { place, database } = this;
    const own = place.address.kind === 'postgres' ? await openDatabase(place.address, schema, limits) : null;
    const app = await this.#instance(own ?? database);
    const leave = async () => {
      await app.close();
      await own?.close();
    };
    return [app, leave];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await this.place.drop();
  }

  async #instance(database: Database): Promise<INestApplication> {
    const carrier = this.smtp === null ? null : new SmtpCarrier(this.smtp, 'Attune <no-reply@attune.test>');
    const parts = {
      ...{ database, clock: this.clock, objects: new FolderObjects('/nowhere'), spool: new Spool('/nowhere') },
      ...{
        cipher: new Cipher('s'.repeat(40)),
        mailing: new Mailing(carrier, 'attune.test'),
        letters: new BareLetters(),
      },
    };
    const module = { module: class Alone {}, imports: [KernelModule.with(parts)] };
    const app = await NestFactory.create(module, { logger: false, abortOnError: false });
    return app.init();
  }
}
