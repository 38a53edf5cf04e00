import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FactorPolicy } from '../../../accounts/factors/factor-policy.service.js';
import { Factors } from '../../../accounts/factors/factors.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { agentOf } from '../../accounts/signing-in.js';
import { addresses } from '../../addresses.js';
import { ConfirmedLately } from '../../http/confirmed-lately.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { UnsentForms } from '../../http/unsent-forms.service.js';
import { deviceSaid } from '../device-name.js';
import { factorsPage } from './factors.page.js';

@Controller('account/factors')
@ConfirmedLately(addresses.factors)
export class FactorsController {
  constructor(
    private readonly pages: Pages,
    private readonly factors: Factors,
    private readonly policy: FactorPolicy,
    private readonly unsent: UnsentForms,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Query() { done, problem }: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const facts = {
      ...{ summary: await this.factors.of(me.id), needed: await this.policy.isMissing(me), done, problem },
      suggested: this.unsent.of(request)?.name || deviceSaid(agentOf(request), words),
    };
    this.pages.show(request, response, 'account/factors/factors', factorsPage(facts, words));
  }
}
