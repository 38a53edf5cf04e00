import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { SignInProvider } from './accounts/oidc/sign-in-provider.js';
import { DoiResolver, doiUrl } from './evidence/references/doi-resolver.js';
import { Cipher } from './kernel/cipher.js';
import type { Clock } from './kernel/clock.js';
import type { Database } from './kernel/database.js';
import { KernelModule } from './kernel/kernel.module.js';
import { NestLogger } from './kernel/logger.js';
import { Mailing } from './kernel/mail/carrier.js';
import { SmtpCarrier } from './kernel/mail/smtp-carrier.js';
import type { Objects } from './kernel/objects/objects.js';
import { FaultFilter } from './web/http/fault.filter.js';
import { Log } from './web/http/log.js';
import { type HttpOptions, useMiddleware } from './web/http/middleware.js';
import { Pages } from './web/http/pages.service.js';
import { WrittenLetters } from './web/mail/written-letters.js';
import { Site } from './web/site.js';
import type { Views } from './web/views/views.js';
import { WebModule } from './web/web.module.js';

export interface AppOptions extends Omit<HttpOptions, 'isTls'> {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly objects: Objects;
  readonly views: Views;
  /** The folder that holds `views` and `node_modules`. */
  readonly root: string;
  readonly publicUrl: string;
  readonly contact: string | null;
  /** Null where no mail server is set. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** By which provider people may sign in; null where none is set. */
  readonly oidc: SignInProvider | null;
  /** Where DOIs are looked up. */
  readonly doiUrl?: string;
  /** Somebody develops here: letters can be read where no mail server is set. */
  readonly development?: boolean;
}

/** The whole application on an open database, ready to listen. */
export async function createApp(options: AppOptions): Promise<NestExpressApplication> {
  const {
    database,
    clock,
    logger,
    objects,
    spool,
    views,
    root,
    publicUrl,
    contact,
    smtp,
    oidc,
    development = false,
  } = options;
  const site = new Site(publicUrl, contact, root, development && smtp === null, oidc);
  const kernel = {
    ...{ database, clock, objects, spool, cipher: new Cipher(options.sessionSecret) },
    mailing: new Mailing(smtp && new SmtpCarrier(smtp.url, smtp.from), new URL(publicUrl).hostname),
    letters: new WrittenLetters(views, site),
  };
  const module = {
    module: class App {},
    imports: [
      KernelModule.with(kernel),
      WebModule.with(views, site, new Log(logger), new DoiResolver(options.doiUrl ?? doiUrl)),
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
