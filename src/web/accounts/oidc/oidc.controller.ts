import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { Arriving } from '../../../accounts/oidc/arriving.service.js';
import type { Claimed } from '../../../accounts/oidc/claimed.js';
import { addresses } from '../../addresses.js';
import { Throttled } from '../../http/throttling.js';
import { visitorOf } from '../../http/visit.js';
import { localPath } from '../next.js';
import { Oidc } from './oidc.service.js';
import { OidcPages } from './oidc-pages.service.js';
import { type Trip, Trips } from './trips.service.js';

/**
 * The way to the provider and back. It begins with a link and not with a form, because a browser that minds our content
 * policy follows no form's redirect to another site.
 */
@Controller('sign-in/oidc')
@UseGuards(Throttled)
@SkipThrottle({ account: true }) // whose account it is about is not known yet
export class OidcController {
  constructor(
    private readonly oidc: Oidc,
    private readonly oidcPages: OidcPages,
    private readonly trips: Trips,
    private readonly arriving: Arriving,
  ) {}

  @Get()
  async start(@Req() request: Request, @Res() response: Response, @Query('next') next: unknown): Promise<void> {
    void this.oidc.provider; // without one there is nothing here
    const path = localPath(next);
    if (visitorOf(request)) return response.redirect(303, path ?? '/learn');
    this.trips.begin(request, { next: path, personId: null });
    const attempted = await this.oidc.attempt(request);
    if (attempted.kind === 'redirect') return response.redirect(303, attempted.url);
    this.oidcPages.failed(request, response, attempted.kind === 'failed' ? attempted.why : 'broken');
  }

  @Get('callback')
  async back(@Req() request: Request, @Res() response: Response): Promise<void> {
    void this.oidc.provider;
    const trip = this.trips.underWay(request);
    if (trip === null) return this.oidcPages.failed(request, response, 'broken');
    const attempted = await this.oidc.attempt(request);
    if (attempted.kind === 'found') return this.#lead(request, response, attempted.claimed, trip);
    const why = attempted.kind === 'failed' ? attempted.why : attempted.kind === 'denied' ? 'denied' : 'broken';
    this.oidcPages.failed(request, response, why);
  }

  async #lead(request: Request, response: Response, claimed: Claimed, trip: Trip): Promise<void> {
    const me = visitorOf(request)?.id ?? null;
    if (me !== trip.personId) return this.oidcPages.failed(request, response, 'broken'); // somebody else came, or went, meanwhile
    this.trips.arrive(request, trip, claimed);
    if (me !== null) return response.redirect(303, addresses.newIdentity);
    const arrival = await this.arriving.recognise(claimed);
    if (arrival.kind === 'welcome') {
      return this.oidcPages.enter(request, response, arrival.person, claimed, trip);
    }
    if (arrival.kind === 'owner') return response.redirect(303, addresses.oidcLink);
    if (arrival.kind === 'newcomer') return response.redirect(303, addresses.oidcNew);
    this.trips.end(request);
    this.oidcPages.failed(request, response, arrival.kind);
  }
}
