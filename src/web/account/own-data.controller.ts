import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Copying } from '../../interchange/copying.service.js';
import { addresses } from '../addresses.js';
import { ConfirmedLately } from '../http/confirmed-lately.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { ownDataPage } from './own-data.page.js';

/** "Download my data": asked for here, made by a job, and here for a week. */
@Controller('account/data')
@UseGuards(SignedIn)
export class OwnDataController {
  constructor(
    private readonly pages: Pages,
    private readonly copying: Copying,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    this.pages.show(request, response, 'account/own-data', ownDataPage(await this.copying.latest(me.id)));
  }

  @Post()
  @ConfirmedLately(addresses.ownData)
  async ask(@Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.copying.ask(me.id);
    response.redirect(303, addresses.ownData);
  }

  /** For its person alone, while they are signed in: the address by itself opens nothing. */
  @Get(':id.zip')
  @ConfirmedLately(addresses.ownData)
  async download(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    const zip = await this.copying.download(me.id, id);
    response.setHeader('Content-Disposition', 'attachment; filename="attune-my-data.zip"');
    response.setHeader('Cache-Control', 'private, no-store');
    response.type('application/zip').send(zip);
  }
}
