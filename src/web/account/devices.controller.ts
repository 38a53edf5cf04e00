import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Devices } from '../../accounts/devices.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { hashOf } from '../../kernel/ids.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { devicesPage } from './devices.page.js';

/** The sessions of whoever is signed in, by the devices that they know. */
@Controller('account/sessions')
@UseGuards(SignedIn)
export class DevicesController {
  constructor(
    private readonly pages: Pages,
    private readonly devices: Devices,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const model = devicesPage(await this.devices.of(me.id), hereOf(request), this.pages.words(request));
    this.pages.show(request, response, 'account/devices', model);
  }

  @Post('others/end')
  async endOthers(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.devices.endOthers(me.id, hereOf(request));
    response.redirect(303, addresses.devices);
  }

  @Post(':id/end')
  async end(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.devices.end(me.id, id);
    response.redirect(303, addresses.devices);
  }
}

const hereOf = (request: Request): string => hashOf(request.sessionID);
