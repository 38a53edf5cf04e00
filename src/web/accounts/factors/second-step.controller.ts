import { Body, Controller, Get, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Factors } from '../../../accounts/factors/factors.service.js';
import { RememberedDevices } from '../../../accounts/factors/remembered-devices.service.js';
import type { Person } from '../../../accounts/person.entity.js';
import { addresses } from '../../addresses.js';
import { brokenForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Throttled } from '../../http/throttling.js';
import { Site } from '../../site.js';
import { formModel, type FormModel } from '../../views/form.js';
import { agentOf } from '../signing-in.js';
import { keepDeviceToken } from './device-cookie.js';
import { FactorProofs } from './factor-proofs.service.js';
import { Halfway } from './halfway.service.js';
import { secondStepPage } from './second-step.page.js';

const fields = ['code'] as const;

/** After the password: what somebody has beside it. Until then they are nobody here. */
@Controller('sign-in/second')
export class SecondStepController {
  constructor(
    private readonly pages: Pages,
    private readonly halfway: Halfway,
    private readonly factors: Factors,
    private readonly proofs: FactorProofs,
    private readonly devices: RememberedDevices,
    private readonly site: Site,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response): Promise<void> {
    const person = await this.halfway.of(request);
    if (!person) return this.#late(response);
    await this.#show(request, response, person, formModel(fields));
  }

  @Post()
  @UseGuards(Throttled)
  async step(@Req() request: Request, @Res() response: Response, @Body() body: Record<string, unknown>): Promise<void> {
    const person = await this.halfway.of(request);
    if (!person) return this.#late(response);
    const remember = typeof body.remember === 'string';
    try {
      await this.proofs.show(request, person.id, 'second-step', body);
    } catch (fault) {
      const form = brokenForm(fault, body, fields, [], this.pages.words(request));
      return this.#show(request, response, person, form, { remember, status: 422 });
    }
    const path = await this.halfway.finish(request, person);
    if (remember) keepDeviceToken(response, await this.devices.remember(person.id, agentOf(request)), this.site);
    response.redirect(303, path);
  }

  /** What the browser needs to ask for a passkey, as JSON. */
  @Post('options')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @UseGuards(Throttled)
  async options(@Req() request: Request, @Res() response: Response): Promise<void> {
    const person = await this.halfway.of(request);
    if (!person) return this.#late(response);
    response.json(await this.proofs.ask(request, person.id, 'second-step'));
  }

  #late(response: Response): void {
    response.redirect(303, addresses.signInLate);
  }

  async #show(
    request: Request,
    response: Response,
    { id }: Person,
    form: FormModel<'code'>,
    { remember = false, status = 200 } = {},
  ): Promise<void> {
    const model = secondStepPage(await this.factors.of(id), form, remember);
    this.pages.show(request, response, 'accounts/factors/second-step', model, { status, strangersForm: true });
  }
}
