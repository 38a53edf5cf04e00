import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { visitorOf } from './visit.js';

declare module 'http' {
  interface IncomingMessage {
    id: string;
  }
}

/**
 * A line for each answer: request id, method, the route's pattern (never the address itself, which can hold serials), status,
 * time taken in milliseconds and the person's opaque id. No names, addresses, cookies, answers or notes.
 */
export const requestLog =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    if (!isProbe(request)) {
      response.once('close', () => {
        const { id, method } = request;
        const status = response.statusCode;
        const ms = Math.round(performance.now() - begun);
        const person = visitorOf(request)?.id ?? null;
        logger[status >= 500 ? 'error' : 'info']({ request: id, method, route: routeOf(request), status, ms, person });
      });
    }
    next();
  };

/** Probes are asked every few seconds and know nobody. */
export const isProbe = ({ path }: Request): boolean => path === '/healthz' || path === '/readyz';

const routeOf = (request: Request): string | null => {
  const { route } = request as { route?: { path?: unknown } };
  return typeof route?.path === 'string' ? route.path : null;
};
