import { ForbiddenException } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';
import { mayAdminister, mayMakeCourses } from '../../accounts/access.js';
import { hasToken } from './csrf.js';
import { receive } from './receiving.js';
import { isOnStaff } from './staff-visit.js';
import { visitorOf } from './visit.js';

const isAdministrator = (request: Request): boolean => {
  const visitor = visitorOf(request);
  return visitor !== null && mayAdminister(visitor);
};

const isInstructor = (request: Request): boolean => {
  const visitor = visitorOf(request);
  return visitor !== null && mayMakeCourses(visitor);
};

const isStaffOrAdministrator = (request: Request): boolean => isOnStaff(request) || isAdministrator(request);

interface LargeForm {
  readonly path: RegExp;
  readonly megabytes: number;
  readonly isAwaitedFrom: (request: Request) => boolean;
}

/** The forms that a file comes with, and those that hold a long text, which would be half as long again if it were encoded. */
const forms: readonly LargeForm[] = [
  { path: /^\/admin\/(?:people\/import|settings\/logo)$/, megabytes: 5, isAwaitedFrom: isAdministrator },
  { path: /^\/studio\/courses\/[^/]+\/roster\/list$/, megabytes: 5, isAwaitedFrom: isStaffOrAdministrator },
  { path: /^\/studio\/courses\/[^/]+\/draft\/lessons\//, megabytes: 3, isAwaitedFrom: isOnStaff },
  { path: /^\/studio\/courses\/[^/]+\/draft\/media\/[^/]+\/captions$/, megabytes: 2, isAwaitedFrom: isOnStaff },
  { path: /^\/studio\/courses\/[^/]+\/draft\/media(?:\/[^/]+\/file)?$/, megabytes: 500, isAwaitedFrom: isOnStaff },
  { path: /^\/studio\/new\/package$/, megabytes: 1_000, isAwaitedFrom: isInstructor },
];

/**
 * Takes a large form in before its token is looked at, because the token is one of its fields; a file is kept only behind a
 * token that fits. What comes from others than those from whom it is awaited is left unread. `folder` is where files lie
 * meanwhile.
 */
export const uploads =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const form = forms.find(({ path }) => path.test(request.path));
    const isAwaited = request.method === 'POST' && request.is('multipart/form-data');
    if (!form || !isAwaited || !form.isAwaitedFrom(request)) return next();
    const admit = (fields: Readonly<Record<string, string>>): void => {
      request.body = fields;
      if (!hasToken(request)) throw new ForbiddenException();
    };
    receive(request, response, { mostBytes: form.megabytes * 1024 * 1024, folder, admit }).then(() => next(), next);
  };
