import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { visitorOf } from './visit.js';

declare module 'http' {
  interface IncomingMessage {
    id: string;
    event?: SecurityEvent;
  }
}

/** What a line of the log says of a request beyond its status: somebody came in, or something kept them out. */
export type SecurityEvent =
  | 'sign-in.welcome'
  | 'sign-in.nobody'
  | 'sign-in.unconfirmed'
  | 'sign-in.deactivated'
  | 'factor.passed'
  | 'factor.refused'
  | 'identity.shown'
  | 'identity.refused'
  | 'administration.refused'
  | 'form.foreign'
  | 'too-many';

export function mark(request: Request, event: SecurityEvent): void {
  request.event = event;
}

/**
 * A line for each answer: request id, method, the route's pattern (never the address itself, which can hold serials), status,
 * time taken in milliseconds, the person's opaque id, and what happened to their coming in. No names, addresses, cookies, answers or notes.
 */
export const requestLog =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    if (!isProbe(request)) {
      response.once('close', () => {
        const { id, method, event } = request;
        const status = response.statusCode;
        const ms = Math.round(performance.now() - begun);
        const person = visitorOf(request)?.id ?? null;
        const line = { request: id, method, route: routeOf(request), status, ms, person, ...(event && { event }) };
        logger[status >= 500 ? 'error' : 'info'](line);
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
