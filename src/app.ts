import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { Clock } from './kernel/clock.js';
import type { Database } from './kernel/database.js';
import { KernelModule } from './kernel/kernel.module.js';
import { NestLogger } from './kernel/logger.js';
import { Objects } from './kernel/objects.js';
import { FaultFilter } from './web/http/fault.filter.js';
import { Log } from './web/http/log.js';
import { type HttpOptions, useMiddleware } from './web/http/middleware.js';
import { Pages } from './web/http/pages.service.js';
import { Site } from './web/site.js';
import { Views } from './web/views/views.js';
import { WebModule } from './web/web.module.js';

export interface AppOptions extends Omit<HttpOptions, 'isTls'> {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The folder of stored files. */
  readonly objects: string;
  /** The folder that holds `views` and `node_modules`. */
  readonly root: string;
  readonly publicUrl: string;
  readonly contact: string | null;
  /** Read templates anew when they change. */
  readonly reload?: boolean;
}

/** The whole application on an open database, ready to listen. */
export async function createApp(options: AppOptions): Promise<NestExpressApplication> {
  const { database, clock, logger, objects, root, publicUrl, contact, reload = false } = options;
  const views = await Views.load({ root: join(root, 'views'), languages: ['en'], reload });
  const module = {
    module: class App {},
    imports: [
      KernelModule.with(database, clock, new Objects(objects)),
      WebModule.with(views, new Site(publicUrl, contact, root), new Log(logger)),
    ],
  };
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const filter = new FaultFilter(app.get(Pages), logger);
  useMiddleware(app, views, logger, filter, { ...options, isTls: publicUrl.startsWith('https:') });
  app.useGlobalFilters(filter);
  await app.init();
  return app;
}
