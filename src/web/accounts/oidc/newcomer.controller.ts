import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Arriving } from '../../../accounts/oidc/arriving.service.js';
import { RuleBroken } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Throttled } from '../../http/throttling.js';
import { formModel, type FormModel } from '../../views/form.js';
import { newAccount } from '../account-form.js';
import { withNext } from '../next.js';
import type { NewcomerPage } from './newcomer.page.js';
import { Oidc } from './oidc.service.js';
import { OidcPages } from './oidc-pages.service.js';
import { type Arrived, Trips } from './trips.service.js';

const fields = ['name'] as const;
const nameForm = newAccount.pick({ name: true });

/** Somebody came from the provider who has no account here: they see what it would be, and say yes. */
@Controller('sign-in/oidc/new')
export class NewcomerController {
  constructor(
    private readonly pages: Pages,
    private readonly oidc: Oidc,
    private readonly oidcPages: OidcPages,
    private readonly trips: Trips,
    private readonly arriving: Arriving,
  ) {}

  @Get()
  form(@Req() request: Request, @Res() response: Response): void {
    const arrived = this.#arrived(request);
    if (!arrived) return this.oidcPages.failed(request, response, 'broken');
    this.#show(request, response, arrived, formModel(fields, { name: arrived.claimed.name }));
  }

  @Post()
  @UseGuards(Throttled)
  async make(@Req() request: Request, @Res() response: Response, @Body() body: Record<string, unknown>): Promise<void> {
    const arrived = this.#arrived(request);
    if (!arrived) return this.oidcPages.failed(request, response, 'broken');
    const words = this.pages.words(request);
    const read = readForm(nameForm, body, fields, fields, words);
    if (!read.ok) return this.#show(request, response, arrived, read.form, 422);
    const newcomer = { name: read.value.name, language: words.language };
    try {
      const person = await this.arriving.welcome(arrived.claimed, newcomer, this.oidc.provider.name);
      await this.oidcPages.enter(request, response, person, arrived.claimed, arrived);
    } catch (fault) {
      if (!(fault instanceof RuleBroken) || fault.code !== 'email-taken') throw fault;
      response.redirect(303, withNext(addresses.oidc, arrived.next)); // there is an account by now: the way shows whose
    }
  }

  #arrived(request: Request): Arrived | null {
    void this.oidc.provider;
    return this.trips.arrived(request, null);
  }

  #show(request: Request, response: Response, { claimed }: Arrived, form: FormModel<'name'>, status = 200): void {
    const model: NewcomerPage = { form, email: claimed.email ?? '', provider: this.oidc.provider.name };
    this.pages.show(request, response, 'accounts/oidc/newcomer', model, { status, strangersForm: true });
  }
}
