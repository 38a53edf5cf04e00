import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Reissuing } from '../../credentials/reissuing.service.js';
import { parseSerial } from '../../credentials/serial.js';
import { NotFound } from '../../kernel/errors.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { reissuePage } from './reissue.page.js';

/** Certificates in an earlier name: to be issued again, or to stay as they are. */
@Controller('account/certificates')
@UseGuards(SignedIn)
export class ReissueController {
  constructor(
    private readonly pages: Pages,
    private readonly reissuing: Reissuing,
  ) {}

  @Get()
  async ask(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const certificates = await this.reissuing.inAnotherName(me.id);
    if (certificates.length === 0) return response.redirect(303, addresses.account);
    const statements = certificates.map(({ statement }) => statement);
    this.pages.show(request, response, 'account/reissue', reissuePage(me.name, statements));
  }

  @Post(':serial/reissue')
  async reissue(@Res() response: Response, @Me() me: Visitor, @Param('serial') typed: string): Promise<void> {
    const parsed = parseSerial(typed);
    if (!parsed.ok) throw new NotFound('not-found');
    await this.reissuing.reissue(me.id, parsed.serial);
    const left = await this.reissuing.inAnotherName(me.id);
    response.redirect(303, left.length > 0 ? addresses.otherNames : `${addresses.account}?done=certificates`);
  }
}
