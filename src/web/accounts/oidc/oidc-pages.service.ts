import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Claimed } from '../../../accounts/oidc/claimed.js';
import { Identities } from '../../../accounts/oidc/identities.service.js';
import type { Person } from '../../../accounts/person.entity.js';
import { asVisitor } from '../../../accounts/visitor.js';
import { RuleBroken } from '../../../kernel/errors.js';
import { Pages } from '../../http/pages.service.js';
import { mark } from '../../http/request-log.js';
import { Entering } from '../entering.service.js';
import { failedPage } from './failed.page.js';
import { type Failure, failures } from './failure.js';
import { Oidc } from './oidc.service.js';
import { type Trip, Trips } from './trips.service.js';

/** How every way from the provider ends: somebody comes in, or a page says why not. */
@Injectable()
export class OidcPages {
  constructor(
    private readonly pages: Pages,
    private readonly oidc: Oidc,
    private readonly trips: Trips,
    private readonly identities: Identities,
    private readonly entering: Entering,
  ) {}

  /** A second step may still be due: what a provider asked for is not known here. */
  async enter(request: Request, response: Response, person: Person, claimed: Claimed, { next }: Trip): Promise<void> {
    this.trips.end(request);
    mark(request, 'sign-in.welcome');
    await this.identities.used(claimed);
    response.redirect(303, await this.entering.enter(request, asVisitor(person), { stay: false, next }));
  }

  failed(request: Request, response: Response, why: Failure): void {
    const status = failures[why];
    mark(request, why === 'deactivated' ? 'sign-in.deactivated' : 'sign-in.nobody');
    if (status === 503) response.setHeader('Retry-After', '60');
    const model = failedPage(why, this.oidc.provider.name, this.pages.words(request));
    this.pages.show(request, response, 'accounts/oidc/failed', model, { status });
  }

  /** The page for an identity that cannot be linked. @throws the fault itself where it says something else */
  refused(request: Request, response: Response, fault: unknown): void {
    const why = fault instanceof RuleBroken ? refusals[fault.code] : undefined;
    if (why === undefined) throw fault;
    this.trips.end(request);
    this.failed(request, response, why);
  }
}

const refusals: Readonly<Record<string, Failure>> = {
  'identity-unverified': 'unverified',
  'identity-taken': 'taken',
  'identity-other': 'other',
};
