import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuthenticatorApps } from '../../../accounts/factors/authenticator-apps.service.js';
import { Factors } from '../../../accounts/factors/factors.service.js';
import { typedCode } from '../../../accounts/factors/typed-code.js';
import { People } from '../../../accounts/people.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { RuleBroken } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { ConfirmedLately } from '../../http/confirmed-lately.js';
import { brokenForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { Throttled } from '../../http/throttling.js';
import { formModel, type FormModel } from '../../views/form.js';
import { appPage } from './app.page.js';
import { RecoveryCodePages } from './recovery-code-pages.service.js';
import { ShownSecrets } from './shown-secrets.service.js';

const fields = ['code'] as const;

@Controller('account/factors/app')
@ConfirmedLately(addresses.app)
export class AppController {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly factors: Factors,
    private readonly apps: AuthenticatorApps,
    private readonly codes: RecoveryCodePages,
    private readonly secrets: ShownSecrets,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.#show(request, response, me, formModel(fields));
  }

  @Post()
  @UseGuards(Throttled)
  async add(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    try {
      const typed = typeof body.code === 'string' ? typedCode(body.code) : null;
      const key = this.secrets.read(request, 'appKey');
      if (typed?.kind !== 'app' || typeof key !== 'string') throw new RuleBroken('app-code-wrong', {}, 'code');
      await this.apps.add(me.id, key, typed.code);
    } catch (fault) {
      const form = brokenForm(fault, body, fields, [], this.pages.words(request));
      return this.#show(request, response, me, form, 422);
    }
    this.secrets.forget(request, 'appKey');
    response.redirect(303, await this.codes.afterAdding(request, me.id, 'app'));
  }

  @Post('removal')
  async remove(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    try {
      await this.apps.remove(me.id);
    } catch (fault) {
      const form = brokenForm(fault, {}, fields, [], this.pages.words(request));
      return this.#show(request, response, me, form, 422);
    }
    response.redirect(303, `${addresses.factors}?done=app-removed`);
  }

  /** The key stays the same while the page is tried again, or the app would have to be told another. */
  async #show(request: Request, response: Response, me: Visitor, form: FormModel<'code'>, status = 200): Promise<void> {
    const kept = this.secrets.read(request, 'appKey');
    const key = typeof kept === 'string' ? kept : this.apps.newKey();
    if (key !== kept) this.secrets.keep(request, 'appKey', key);
    const [{ email }, { app }] = [await this.people.byId(me.id), await this.factors.of(me.id)];
    this.pages.show(request, response, 'account/factors/app', appPage(key, email, form, app), { status });
  }
}
