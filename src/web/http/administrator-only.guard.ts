import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayAdminister } from '../../accounts/access.js';
import { FactorPolicy } from '../../accounts/factors/factor-policy.service.js';
import { NotFound } from '../../kernel/errors.js';
import { addresses } from '../addresses.js';
import { mark } from './request-log.js';
import { visitorOf } from './visit.js';

/**
 * Lets administrators in; where they need a second factor and have none, they are led to set one up. For everybody else there
 * is nothing at the address: they get the page that a missing one has.
 */
@Injectable()
export class AdministratorOnly implements CanActivate {
  constructor(private readonly policy: FactorPolicy) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const visitor = visitorOf(request);
    if (!visitor || !mayAdminister(visitor)) {
      mark(request, 'administration.refused');
      throw new NotFound('not-found');
    }
    if (!(await this.policy.isMissing(visitor))) return true;
    http.getResponse<Response>().redirect(303, addresses.factorsNeeded);
    return false;
  }
}
