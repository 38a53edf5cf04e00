import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { mayAdminister, mayMakeCourses } from '../../accounts/access.js';
import { NotFound } from '../../kernel/errors.js';
import { isOnStaff } from '../http/staff-visit.js';
import { visitorOf } from '../http/visit.js';

/** Lets in who is on the staff of a course, who may make courses, and administrators. For everybody else there is nothing at the address. */
@Injectable()
export class StudioOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const visitor = visitorOf(request);
    if (visitor && (isOnStaff(request) || mayAdminister(visitor) || mayMakeCourses(visitor))) return true;
    throw new NotFound('not-found');
  }
}
