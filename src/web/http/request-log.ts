import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { visitorOf } from './visit.js';

/**
 * A line for each answer: request id, method, the route's pattern (never the address itself, which can hold serials), status,
 * time taken and the person's opaque id. No names, addresses, cookies, answers or notes.
 */
export const requestLog = (logger: Logger): RequestHandler =>
  pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessObject: (request, response) => ({
      request: request.id,
      method: request.method,
      route: routeOf(request),
      status: response.statusCode,
      person: visitorOf(request as never)?.id ?? null,
    }),
    customErrorObject: (request, response) => ({ request: request.id, status: response.statusCode }),
    quietReqLogger: true,
    autoLogging: { ignore: (request) => request.url === '/healthz' || request.url === '/readyz' },
  }) as RequestHandler;

const routeOf = (request: object): string | null => {
  const { route } = request as { route?: { path?: unknown } };
  return typeof route?.path === 'string' ? route.path : null;
};
