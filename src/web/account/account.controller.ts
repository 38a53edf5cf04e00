import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Devices } from '../../accounts/devices.service.js';
import { Factors } from '../../accounts/factors/factors.service.js';
import { Identities } from '../../accounts/oidc/identities.service.js';
import { Profiles } from '../../accounts/profiles.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { Reissuing } from '../../credentials/reissuing.service.js';
import { topics } from '../../kernel/mail/letter-kinds.js';
import { MailWishes } from '../../kernel/mail/mail-wishes.service.js';
import { providersOf } from './identities.page.js';
import { Oidc } from '../accounts/oidc/oidc.service.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { accountPage, doneSaid } from './account.page.js';

@Controller('account')
@UseGuards(SignedIn)
export class AccountController {
  constructor(
    private readonly pages: Pages,
    private readonly profiles: Profiles,
    private readonly devices: Devices,
    private readonly factors: Factors,
    private readonly identities: Identities,
    private readonly oidc: Oidc,
    private readonly wishes: MailWishes,
    private readonly reissuing: Reissuing,
  ) {}

  @Get()
  async account(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Query('done') done: unknown,
  ): Promise<void> {
    const words = this.pages.words(request);
    const facts = {
      person: await this.profiles.of(me.id),
      devices: await this.devices.of(me.id),
      factors: await this.factors.of(me.id),
      providers: providersOf(await this.identities.of(me.id), this.oidc.ifAny),
      topics,
      refused: await this.wishes.refusedBy(me.id),
      otherNames: (await this.reissuing.inAnotherName(me.id)).length,
    };
    this.pages.show(request, response, 'account/account', accountPage(facts, doneSaid(done, words), words));
  }
}
