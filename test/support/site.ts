import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AppOptions, createApp } from '../../src/app.js';
import { Importing } from '../../src/catalog/importing.service.js';
import { readFolder } from '../../src/catalog/package/folder.reader.js';
import type { Database } from '../../src/kernel/database.js';
import { makeLogger } from '../../src/kernel/logger.js';
import { FolderObjects } from '../../src/kernel/objects/folder-objects.js';
import type { Objects } from '../../src/kernel/objects/objects.js';
import { openDatabase } from '../../src/kernel/opening.js';
import { Spool } from '../../src/kernel/spool.js';
import { schema } from '../../src/schema.js';
import { Views } from '../../src/web/views/views.js';
import { Browser } from './browser.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { firstModule } from './first-module.js';
import { HeldClock } from './held-clock.js';
import { preparedDatabase } from './prepared.js';

/** The slug of the course that ships with the product. */
export const course = 'medicine-assisted-therapy-for-trauma';

const shipped = 'content';

let views: Promise<Views> | undefined;

/** The real application on a database of its own, with the shipped course cut to its first module, listening on a free port. */
export class TestSite {
  readonly clock = new HeldClock();
  readonly log: string[] = [];
  readonly logger = makeLogger('info', { write: (line: string) => void this.log.push(line) });
  /** Letters wait, and are read by `lettersTo`, unless a test sets a mail server before it starts the site again. */
  smtp: AppOptions['smtp'] = null;
  /** A sign-in provider, where a test sets one before it starts the site again. */
  oidc: AppOptions['oidc'] = null;
  /** Each new connection costs PostgreSQL a fifth of what it takes to open the site; who tests a crowd asks for more. */
  connections = 3;
  /** Where DOIs are looked up: nowhere, unless a test sets a server of its own before it starts the site again. */
  doiUrl = 'http://127.0.0.1:1';
  /** Passkeys are bound to a domain, which a number is not: a test of theirs says `localhost`, and starts the site again. */
  host = '127.0.0.1';
  development = false;
  app: NestExpressApplication;
  views: Views;
  database: Database;
  /** Where files are stored, unless it is the folder. */
  storage: Objects | null = null;
  address: string;

  private constructor(
    readonly place: TestDatabase,
    readonly port: number,
    readonly objects: string,
  ) {}

  /**
   * With a `port` the site is found where it says that it is, so that the addresses it prints lead back to it. One module is
   * enough for most tests, and six would be read six times as long: the `whole` course is for those that ask for it, and so are
   * the `vignettes` of the first module.
   */
  static async open(
    make: MakeDatabase,
    { content = shipped, port = 0, whole = false, vignettes = false } = {},
  ): Promise<TestSite> {
    const fill = async (site: TestSite): Promise<void> => {
      const { files } = await readFolder(resolve(content));
      const { faults } = await site.app.get(Importing).take(whole ? files : firstModule(files, vignettes), null);
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
    };
    if (content === shipped) return TestSite.#prepared(make, port, nameOf(whole, vignettes), fill);
    const site = await TestSite.empty(make, port);
    await fill(site);
    return site;
  }

  /** Without any content. */
  static async empty(make: MakeDatabase, port = 0): Promise<TestSite> {
    return TestSite.#prepared(make, port, 'empty', () => Promise.resolve());
  }

  static async #prepared(
    make: MakeDatabase,
    port: number,
    name: string,
    fill: (site: TestSite) => Promise<void>,
  ): Promise<TestSite> {
    const objects = mkdtempSync(join(tmpdir(), 'attune-objects-'));
    const place = await preparedDatabase(make, name, objects, async (fresh, files) => {
      const maker = new TestSite(fresh, 0, files);
      await maker.start();
      await fill(maker).finally(() => maker.stop());
    });
    const site = new TestSite(place, port, objects);
    await site.start();
    return site;
  }

  /** Where files lie while they are taken in. */
  get spool(): Spool {
    return new Spool(`${this.objects}-spool`);
  }

  async start(): Promise<void> {
    this.database = await openDatabase(this.place.address, schema, {
      waitMs: 5000,
      runMs: 20_000,
      connections: this.connections,
    });
    views ??= Views.load({ root: resolve('views'), languages: ['en'], kept: process.env.ATTUNE_PREPARED! });
    this.views = await views;
    this.app = await createApp(this.options(this.database));
    // On a busy machine the five seconds after which a server ends an idle connection pass while a test works, and the next
    // request would go out on a connection that is just being ended. The client ends them by itself.
    this.app.getHttpServer().keepAliveTimeout = 0;
    await this.app.listen(this.port, '127.0.0.1');
    this.address = (await this.app.getUrl()).replace('127.0.0.1', this.host);
  }

  /** The settings of this site; a further instance of it takes them with some of its own. */
  options(database: Database): AppOptions {
    const { clock, logger, objects, views } = this;
    const publicUrl = this.port > 0 ? `http://${this.host}:${this.port}` : 'http://attune.test';
    const about = {
      publicUrl,
      contact: null,
      smtp: this.smtp,
      oidc: this.oidc,
      doiUrl: this.doiUrl,
      development: this.development,
      sessionSecret: 's'.repeat(40),
      trustProxy: 1,
    };
    const spool = this.spool;
    const stored = this.storage ?? new FolderObjects(objects);
    return { database, clock, logger, objects: stored, spool, views, root: resolve('.'), ...about };
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
    for (const path of [this.objects, this.spool.path]) rmSync(path, { recursive: true, force: true });
  }
}

const nameOf = (whole: boolean, vignettes: boolean): string =>
  whole ? 'whole-course' : vignettes ? 'first-module-with-vignettes' : 'first-module';
