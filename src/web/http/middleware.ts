import { BadRequestException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, urlencoded } from 'express';
import session from 'express-session';
import passport from 'passport';
import type { Logger } from 'pino';
import { Sessions } from '../../accounts/sessions.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { Staff } from '../../catalog/staff/staff.service.js';
import { Settings } from '../../kernel/settings/settings.service.js';
import type { Spool } from '../../kernel/spool.js';
import { assetsRouter } from '../views/assets.router.js';
import type { Views } from '../views/views.js';
import { csrfProtection } from './csrf.js';
import type { FaultFilter } from './fault.filter.js';
import { securityHeaders } from './headers.js';
import { isProbe, requestLog } from './request-log.js';
import { SessionStore } from './session-store.js';
import { staffVisits } from './staff-visit.js';
import { uploads } from './uploads.js';

export interface HttpOptions {
  readonly isTls: boolean;
  readonly sessionSecret: string;
  readonly trustProxy: number | false;
  readonly spool: Spool;
}

const largestForm = '256kb';

/** The way that every request takes, in this order: log, headers, compression, assets, session, person, settings, form, token. */
export function useMiddleware(
  app: NestExpressApplication,
  views: Views,
  logger: Logger,
  filter: FaultFilter,
  options: HttpOptions,
): void {
  app.set('env', 'production'); // in any other, Express answers with a stack trace where the error page itself fails
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(requestLog(logger));
  app.use(securityHeaders(options.isTls));
  app.use(assetsRouter(views));
  app.use(compression({ level: 4 }));
  app.use(unlessProbe(sessions(app.get(Sessions), options)));
  app.use(unlessProbe(people()));
  app.use(unlessProbe(staffVisits(app.get(Staff))));
  app.use(unlessProbe(installation(app.get(Settings))));
  app.use(urlencoded({ extended: false, limit: largestForm, parameterLimit: 2000 }));
  app.use(uploads(options.spool.path));
  app.use(plainForm);
  app.use(csrfProtection);
  app.use(answerFaults(filter));
}

const unlessProbe =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    isProbe(request) ? next() : handler(request, response, next);

function sessions(store: Sessions, { isTls, sessionSecret }: HttpOptions) {
  return session({
    store: new SessionStore(store),
    name: isTls ? '__Host-attune' : 'attune',
    secret: sessionSecret,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: isTls, path: '/' },
  });
}

/** The session store hands over the whole person, read together with the session. */
function people(): RequestHandler {
  passport.serializeUser((visitor, done) => done(null, visitor));
  passport.deserializeUser<Visitor>((visitor, done) => done(null, visitor));
  return passport.session() as RequestHandler;
}

/** Every page says who runs the place: the settings are at hand, and read once in a few seconds. */
const installation =
  (settings: Settings): RequestHandler =>
  (_request, _response, next) => {
    settings.all().then(() => next(), next);
  };

/** Every controller finds a form, if an empty one. Nobody writes the sign NUL, and PostgreSQL could not keep it. */
const plainForm: RequestHandler = (request, _response, next) => {
  const form = (request.body ??= {}) as Record<string, string | string[]>;
  const isNul = (text: string): boolean => text.includes('\0');
  const refused = request.originalUrl.includes('%00') || Object.values(form).flat().some(isNul);
  next(refused ? new BadRequestException() : undefined);
};

/** A body too large or a token that does not fit gets the same page as a fault in a controller. */
const answerFaults =
  (filter: FaultFilter): ErrorRequestHandler =>
  (error: unknown, request: Request, response: Response, _next) =>
    filter.answer(error, request, response);
