import { BadRequestException } from '@nestjs/common';
import { raw, type Request, type RequestHandler } from 'express';
import { mayAdminister } from '../../accounts/access.js';
import { partsOf } from './multipart.js';
import { visitorOf } from './visit.js';

declare module 'http' {
  interface IncomingMessage {
    /** The file that came with the form; empty where none was chosen. */
    upload?: Buffer;
  }
}

/** The forms that a file comes with. */
const paths = ['/admin/people/import', '/admin/settings/logo'];
const largest = '5mb';

const body = raw({ type: 'multipart/form-data', limit: largest });

/**
 * Reads a form with a file before its token is looked at, because the token is one of its fields. Only administrators send
 * files, and what others send is left unread.
 */
export const uploads: RequestHandler = (request, response, next) => {
  const visitor = visitorOf(request);
  const isAwaited = request.method === 'POST' && paths.includes(request.path) && visitor && mayAdminister(visitor);
  if (!isAwaited || !request.is('multipart/form-data')) return next();
  body(request, response, (error?: unknown) => next(error ?? takeApart(request)));
};

function takeApart(request: Request): BadRequestException | undefined {
  const sent: unknown = request.body;
  const parts = Buffer.isBuffer(sent) ? partsOf(sent, request.get('content-type') ?? '') : null;
  if (parts === null) return new BadRequestException();
  request.body = Object.fromEntries(
    parts.filter(({ isFile }) => !isFile).map(({ name, bytes }) => [name, bytes.toString('utf8')]),
  );
  request.upload = parts.find(({ isFile }) => isFile)?.bytes ?? Buffer.alloc(0);
  return undefined;
}
