import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { Fault, type FaultKind, TooMany } from '../../kernel/errors.js';
import { errorPage } from '../errors/error.page.js';
import { sayFault } from './forms.js';
import type { Pages } from './pages.service.js';
import { mark } from './request-log.js';

export const statusOf: Readonly<Record<FaultKind, number>> = {
  'not-found': 404,
  conflict: 409,
  'rule-broken': 422,
  'too-large': 413,
  'not-taken': 415,
  'too-many': 429,
  busy: 503,
};

/** The one place where what went wrong becomes a status and a page. The page names the request; the log has the rest. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(
    private readonly pages: Pages,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Should the page itself fail, a line of plain text takes its place: nothing of what went wrong ever leaves the server. */
  answer(error: unknown, request: Request, response: Response): void {
    const status = statusFor(error);
    if (error instanceof TooMany) mark(request, 'too-many');
    if (status === 403) mark(request, 'form.foreign');
    if (status >= 500 && !(error instanceof Fault)) this.#log(error, request);
    if (response.headersSent) return void response.end();
    try {
      this.#tell(error, status, request, response);
    } catch (failure) {
      this.#log(failure, request);
      response
        .status(500)
        .type('text/plain')
        .send(`500 ${idOf(request)}\n`);
    }
  }

  #tell(error: unknown, status: number, request: Request, response: Response): void {
    const words = this.pages.words(request);
    const said = error instanceof Fault && error.kind !== 'not-found' ? sayFault(error, words) : null;
    const page = errorPage(status, idOf(request), words, said);
    const wait = secondsToWait(error, status);
    if (wait !== null) response.setHeader('Retry-After', String(wait));
    response.setHeader('Cache-Control', 'no-store');
    if (!wantsJson(request)) return this.pages.show(request, response, 'errors/error', page, { status });
    const { title, text: detail, requestId } = page;
    response.status(status).type('application/problem+json').send(JSON.stringify({ title, status, detail, requestId }));
  }

  #log(error: unknown, request: Request): void {
    this.logger.error({ request: idOf(request), err: error });
  }
}

/** After how many seconds it is worth another try, where that is known. */
function secondsToWait(error: unknown, status: number): number | null {
  if (status === 503) return 5;
  return error instanceof TooMany ? Number(error.details.seconds ?? 60) : null;
}

function statusFor(error: unknown): number {
  if (error instanceof Fault) return statusOf[error.kind];
  const given = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  return typeof given === 'number' && given >= 400 && given < 600 ? given : 500;
}

const wantsJson = (request: Request): boolean =>
  request.path.startsWith('/api/') || request.accepts(['html', 'json']) === 'json';

const idOf = ({ id }: Request): string => id;
