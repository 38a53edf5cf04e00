import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Devices } from '../../accounts/devices.service.js';
import { RememberedDevices } from '../../accounts/factors/remembered-devices.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { hashOf } from '../../kernel/ids.js';
import { deviceToken } from '../accounts/factors/device-cookie.js';
import { addresses } from '../addresses.js';
import { ConfirmedLately } from '../http/confirmed-lately.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { Site } from '../site.js';
import { devicesPage } from './devices.page.js';

/** The sessions of whoever is signed in, by the devices that they know. */
@Controller('account/sessions')
@UseGuards(SignedIn)
export class DevicesController {
  constructor(
    private readonly pages: Pages,
    private readonly devices: Devices,
    private readonly remembered: RememberedDevices,
    private readonly site: Site,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const [devices, remembered] = [await this.devices.of(me.id), await this.remembered.of(me.id)];
    const model = devicesPage(devices, remembered, hereOf(request), this.pages.words(request));
    this.pages.show(request, response, 'account/devices', model);
  }

  @Post('others/end')
  @ConfirmedLately(addresses.devices)
  async endOthers(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.devices.endOthers(me.id, hereOf(request));
    await this.remembered.forgetOthers(me.id, deviceToken(request, this.site));
    response.redirect(303, addresses.devices);
  }

  @Post('remembered/:id/end')
  @ConfirmedLately(addresses.devices)
  async forget(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.remembered.forget(me.id, id);
    response.redirect(303, addresses.devices);
  }

  @Post(':id/end')
  @ConfirmedLately(addresses.devices)
  async end(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.devices.end(me.id, id);
    response.redirect(303, addresses.devices);
  }
}

const hereOf = (request: Request): string => hashOf(request.sessionID);
