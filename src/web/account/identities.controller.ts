import { Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Identities } from '../../accounts/oidc/identities.service.js';
import { People } from '../../accounts/people.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { OidcPages } from '../accounts/oidc/oidc-pages.service.js';
import { Oidc } from '../accounts/oidc/oidc.service.js';
import { Trips } from '../accounts/oidc/trips.service.js';
import { addresses } from '../addresses.js';
import { ConfirmedLately } from '../http/confirmed-lately.js';
import { Pages } from '../http/pages.service.js';
import { Me } from '../http/signed-in.guard.js';
import { Throttled } from '../http/throttling.js';
import { identitiesPage, type NewIdentityPage, providerOf } from './identities.page.js';

/** By which provider somebody signs in, beside their password. Both ways need a proof that is not old, as all doors do. */
@Controller('account/identities')
@ConfirmedLately(addresses.identities)
export class IdentitiesController {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly identities: Identities,
    private readonly oidc: Oidc,
    private readonly oidcPages: OidcPages,
    private readonly trips: Trips,
  ) {}

  @Get()
  async all(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Query('done') done: unknown,
  ): Promise<void> {
    const { passwordHash } = await this.people.byId(me.id);
    const facts = { identities: await this.identities.of(me.id), hasPassword: passwordHash !== null };
    const model = identitiesPage(facts, this.oidc.ifAny, done, this.pages.words(request));
    this.pages.show(request, response, 'account/identities', model);
  }

  @Get('start')
  @UseGuards(Throttled)
  async start(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    void this.oidc.provider;
    this.trips.begin(request, { next: addresses.identities, personId: me.id });
    const attempted = await this.oidc.attempt(request);
    if (attempted.kind === 'redirect') return response.redirect(303, attempted.url);
    this.oidcPages.failed(request, response, attempted.kind === 'failed' ? attempted.why : 'broken');
  }

  /** Asks before anything is linked: whoever is signed in at the provider in this browser need not be who sits here. */
  @Get('new')
  form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): void {
    const { name: provider } = this.oidc.provider;
    const claimed = this.trips.arrived(request, me.id)?.claimed;
    if (!claimed) return this.oidcPages.failed(request, response, 'broken');
    if (claimed.email === null) return this.oidcPages.failed(request, response, 'unverified');
    const model: NewIdentityPage = { provider, email: claimed.email, name: claimed.name };
    this.pages.show(request, response, 'account/identity', model);
  }

  @Post('new')
  async link(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const { name: provider } = this.oidc.provider;
    const claimed = this.trips.arrived(request, me.id)?.claimed;
    if (!claimed) return this.oidcPages.failed(request, response, 'broken');
    try {
      await this.identities.link(me.id, claimed, provider);
    } catch (fault) {
      return this.oidcPages.refused(request, response, fault);
    }
    this.trips.end(request);
    response.redirect(303, `${addresses.identities}?done=linked`);
  }

  @Post(':id/removal')
  async unlink(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    const identity = (await this.identities.of(me.id)).find((each) => each.id === id);
    const provider = identity ? providerOf(identity.issuer, this.oidc.ifAny) : '';
    await this.identities.unlink(me.id, id, provider);
    response.redirect(303, `${addresses.identities}?done=unlinked`);
  }
}
