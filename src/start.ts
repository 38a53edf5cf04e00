import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app.js';
import { type Config, parseConfig } from './config.js';
import { firstStart } from './first-start.js';
import { SystemClock } from './kernel/clock.js';
import { CannotStart } from './kernel/errors.js';
import { JobRunner } from './kernel/jobs/job-runner.service.js';
import { makeLogger } from './kernel/logger.js';
import { openObjects } from './kernel/objects/open-objects.js';
import { openDatabase } from './kernel/opening.js';
import { Spool } from './kernel/spool.js';
import { schema } from './schema.js';
import { stopOnSignal } from './stopping.js';
import { Views } from './web/views/views.js';

const root = resolve(import.meta.dirname, '../..');
const limits = { waitMs: 5_000, runMs: 20_000 };

/** Starts the server, or says in one line why it cannot and exits with 1. */
export async function start(): Promise<void> {
  try {
    await serve(readConfig());
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function serve(config: Config): Promise<void> {
  const { app, database, logger } = await openApp(config, (each) => firstStart(each, config, console.log));
  await listen(app, config);
  stopOnSignal(app, database, logger);
  app.get(JobRunner).start();
  sayMail(config, console.log);
  console.log(`Attune is ready at ${config.port === 0 ? await app.getUrl() : config.publicUrl}`);
}

/** The application on its database, before it listens. Whoever asks for it closes both. */
export async function openApp(config: Config, prepare: (app: NestExpressApplication) => Promise<void>) {
  makeDataFolder(config.dataDir);
  const logger = makeLogger(config.logLevel);
  const [clock, spool] = [new SystemClock(), new Spool(resolve(config.dataDir, 'uploads'))];
  await spool.forget(clock.now());
  const objects = await openObjects(resolve(config.dataDir, 'objects'), config.storage);
  let app: NestExpressApplication | undefined;
  const database = await openDatabase(config.database, schema, limits, async (open) => {
    const sessionSecret = config.sessionSecret ?? keptSecret(config.dataDir);
    const { publicUrl, contact, smtp, oidc, doiUrl, trustProxy, production } = config;
    const about = {
      objects,
      spool,
      publicUrl,
      contact,
      smtp,
      oidc,
      doiUrl,
      trustProxy,
      sessionSecret,
      development: !production,
    };
    const views = await Views.load({ root: join(root, 'views'), languages: ['en'], reload: !production });
    app = await createApp({ database: open, clock, logger, root, views, ...about });
    await prepare(app);
  });
  if (!app) throw new Error('The database was opened without preparing it.');
  return { app, database, logger };
}

/** Without a mail server nobody can confirm an address or reset a password, so the operator has to know. */
function sayMail({ production, publicUrl, smtp }: Config, say: (line: string) => void): void {
  if (smtp !== null) return;
  if (!production) return say(`No mail server is set (SMTP_URL): letters can be read at ${publicUrl}/outbox`);
  say(
    'WARNING: SMTP_URL is not set. Letters wait in the database, and go out once it is set and the server started again.',
  );
  say('Until then nobody can confirm an address, reset a password or be invited by mail.');
}

export function readConfig(): Config {
  const file = resolve('.env');
  return parseConfig(process.env, existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {});
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = resolve(folder, '.writable');
    writeFileSync(probe, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(`The data folder ${folder} cannot be written to (${code}). Set DATA_DIR to one that can.`);
  }
}

/** In development the secret of the sessions is made once and kept beside the data. */
function keptSecret(folder: string): string {
  const file = resolve(folder, 'session-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Proxies keep a connection for a minute: whoever ends it first must not be the one that is just being asked. In milliseconds. */
const idle = 65_000;

async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  app.getHttpServer().keepAliveTimeout = idle;
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`;
    throw new CannotStart(`Port ${port} on ${host} ${why}. Set PORT to a free one.`);
  }
}
