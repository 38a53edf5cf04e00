import { Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Factors } from '../../../accounts/factors/factors.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { ConfirmedLately } from '../../http/confirmed-lately.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { Throttled } from '../../http/throttling.js';
import { RecoveryCodePages } from './recovery-code-pages.service.js';
import { recoveryCodesPage } from './recovery-codes.page.js';

@Controller('account/factors')
@ConfirmedLately(addresses.recoveryCodes)
export class RecoveryCodesController {
  constructor(
    private readonly pages: Pages,
    private readonly factors: Factors,
    private readonly codes: RecoveryCodePages,
  ) {}

  @Get('recovery-codes')
  async show(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    if (!(await this.factors.has(me.id))) return response.redirect(303, addresses.factors);
    const { codesLeft } = await this.factors.of(me.id);
    const model = recoveryCodesPage(this.codes.shown(request), codesLeft);
    this.pages.show(request, response, 'account/factors/recovery-codes', model);
  }

  @Post('recovery-codes')
  @UseGuards(Throttled)
  async make(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    if (await this.factors.has(me.id)) await this.codes.makeNew(request, me.id);
    response.redirect(303, addresses.recoveryCodes);
  }

  @Get('recovery-codes.txt')
  file(@Req() request: Request, @Res() response: Response): void {
    const codes = this.codes.shown(request);
    if (codes === null) throw new NotFound('not-found');
    const words = this.pages.words(request);
    response.setHeader('Content-Disposition', 'attachment; filename="attune-recovery-codes.txt"');
    response.setHeader('Cache-Control', 'private, no-store');
    response.type('text/plain').send(`${[words.say('factor.codes.file'), '', ...codes].join('\n')}\n`);
  }

  @Post('recovery-codes/kept')
  kept(@Req() request: Request, @Res() response: Response): void {
    this.codes.forget(request);
    response.redirect(303, `${addresses.factors}?done=kept`);
  }
}
