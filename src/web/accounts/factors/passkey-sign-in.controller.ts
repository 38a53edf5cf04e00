import { Body, Controller, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { PasskeyChecks } from '../../../accounts/factors/passkey-checks.service.js';
import { People } from '../../../accounts/people.service.js';
import { asVisitor } from '../../../accounts/visitor.js';
import { RuleBroken } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { mark } from '../../http/request-log.js';
import { Throttled } from '../../http/throttling.js';
import { Site } from '../../site.js';
import { localPath } from '../next.js';
import { signIn } from '../signing-in.js';
import { askingFor } from './asking.js';
import { readAssertion } from './passkey-form.js';

/**
 * Signing in with a passkey alone. The key says whose it is, so nobody is asked for an address and nothing tells who has an
 * account. It is something that one has, opened by something that one knows or is: both factors at once.
 */
@Controller('sign-in/passkey')
@UseGuards(Throttled)
@SkipThrottle({ account: true }) // no address is sent, and everybody would count as one account
export class PasskeySignInController {
  constructor(
    private readonly passkeys: PasskeyChecks,
    private readonly people: People,
    private readonly site: Site,
  ) {}

  @Post('options')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  options(@Req() request: Request) {
    return this.passkeys.ask(askingFor('sign-in', request, this.site), null);
  }

  @Post()
  async signIn(
    @Req() request: Request,
    @Res() response: Response,
    @Body() { credential, next }: Record<string, unknown>,
  ): Promise<void> {
    const path = localPath(next);
    const person = await this.#person(request, credential);
    mark(request, person ? 'sign-in.welcome' : 'sign-in.nobody');
    if (!person?.confirmedAt) return response.redirect(303, addresses.signInRefused('passkey', path));
    if (person.deactivatedAt) return response.redirect(303, addresses.signInRefused('deactivated', path));
    await signIn(request, asVisitor(person));
    response.redirect(303, path ?? '/learn');
  }

  async #person(request: Request, credential: unknown) {
    try {
      const answer = readAssertion(credential);
      return await this.people.byId(await this.passkeys.check(askingFor('sign-in', request, this.site), answer));
    } catch (fault) {
      if (fault instanceof RuleBroken) return null;
      throw fault;
    }
  }
}
