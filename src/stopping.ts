import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { Database } from './kernel/database.js';

/** How long requests under way may take to finish, in milliseconds. */
const grace = 15_000;

/** Stops as an operator expects: no new requests, those under way are finished, then the database is closed. */
export function stopOnSignal(app: NestExpressApplication, database: Database, logger: Logger): void {
  let isStopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ message: 'Stopping', signal });
    const server: Server = app.getHttpServer();
    const late = setTimeout(() => server.closeAllConnections(), grace).unref();
    await app.close();
    clearTimeout(late);
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}
