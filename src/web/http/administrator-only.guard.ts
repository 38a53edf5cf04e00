import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { mayAdminister } from '../../accounts/access.js';
import { NotFound } from '../../kernel/errors.js';
import { visitorOf } from './visit.js';

/** Lets administrators in. For everybody else there is nothing at the address: they get the page that a missing one has. */
@Injectable()
export class AdministratorOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const visitor = visitorOf(context.switchToHttp().getRequest<Request>());
    if (visitor && mayAdminister(visitor)) return true;
    throw new NotFound('not-found');
  }
}
