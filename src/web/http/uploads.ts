import { BadRequestException } from '@nestjs/common';
import { raw, type Request, type RequestHandler } from 'express';
import { mayAdminister, mayMakeCourses } from '../../accounts/access.js';
import { partsOf } from './multipart.js';
import { isOnStaff } from './staff-visit.js';
import { visitorOf } from './visit.js';

declare module 'http' {
  interface IncomingMessage {
    /** The file that came with the form; empty where none was chosen. */
    upload?: Buffer;
  }
}

const bodyOf = (limit: string): RequestHandler => raw({ type: 'multipart/form-data', limit });

const isAdministrator = (request: Request): boolean => {
  const visitor = visitorOf(request);
  return visitor !== null && mayAdminister(visitor);
};

const isInstructor = (request: Request): boolean => {
  const visitor = visitorOf(request);
  return visitor !== null && mayMakeCourses(visitor);
};

interface LargeForm {
  readonly path: RegExp;
  readonly body: RequestHandler;
  readonly isAwaitedFrom: (request: Request) => boolean;
}

/** The forms that a file comes with, and those that hold a long text, which would be half as long again if it were encoded. */
const forms: readonly LargeForm[] = [
  { path: /^\/admin\/(?:people\/import|settings\/logo)$/, body: bodyOf('5mb'), isAwaitedFrom: isAdministrator },
  { path: /^\/studio\/courses\/[^/]+\/draft\/lessons\//, body: bodyOf('3mb'), isAwaitedFrom: isOnStaff },
  { path: /^\/studio\/new\/package$/, body: bodyOf('50mb'), isAwaitedFrom: isInstructor },
];

/**
 * Reads a large form before its token is looked at, because the token is one of its fields. What comes from others than those
 * from whom it is awaited is left unread.
 */
export const uploads: RequestHandler = (request, response, next) => {
  const form = forms.find(({ path }) => path.test(request.path));
  const isAwaited = request.method === 'POST' && request.is('multipart/form-data');
  if (!form || !isAwaited || !form.isAwaitedFrom(request)) return next();
  form.body(request, response, (error?: unknown) => next(error ?? takeApart(request)));
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
