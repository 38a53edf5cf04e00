import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { partyAt } from '../../../accounts/factors/party.js';
import { Passkeys } from '../../../accounts/factors/passkeys.service.js';
import { People } from '../../../accounts/people.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { RuleBroken } from '../../../kernel/errors.js';
import { browserOf } from '../../accounts/factors/asking.js';
import { readRegistration } from '../../accounts/factors/passkey-form.js';
import { agentOf } from '../../accounts/signing-in.js';
import { addresses } from '../../addresses.js';
import { ConfirmedLately } from '../../http/confirmed-lately.js';
import { brokenForm, readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { Throttled } from '../../http/throttling.js';
import { UnsentForms } from '../../http/unsent-forms.service.js';
import { Site } from '../../site.js';
import { formModel, type FormModel } from '../../views/form.js';
import { deviceSaid } from '../device-name.js';
import { nameForNew, passkeyName } from './passkey-name.js';
import type { PasskeyPage } from './passkey.page.js';
import { RecoveryCodePages } from './recovery-code-pages.service.js';

const fields = ['name'] as const;

@Controller('account/factors/passkeys')
@ConfirmedLately(addresses.factors)
export class PasskeysController {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly passkeys: Passkeys,
    private readonly codes: RecoveryCodePages,
    private readonly site: Site,
    private readonly unsent: UnsentForms,
  ) {}

  /** What the browser needs to make a key, as JSON. */
  @Post('options')
  @ConfirmedLately(addresses.factors, fields)
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @UseGuards(Throttled)
  async options(@Req() request: Request, @Me() me: Visitor) {
    return this.passkeys.ask(await this.people.byId(me.id), browserOf(request), partyAt(this.site.publicUrl));
  }

  @Post()
  @ConfirmedLately(addresses.factors, fields)
  @UseGuards(Throttled)
  async add(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() { name, credential }: Record<string, unknown>,
  ): Promise<void> {
    const called = nameForNew(name, deviceSaid(agentOf(request), this.pages.words(request)));
    try {
      const answer = readRegistration(credential);
      await this.passkeys.add(me.id, called, answer, browserOf(request), partyAt(this.site.publicUrl));
    } catch (fault) {
      if (!(fault instanceof RuleBroken)) throw fault;
      return response.redirect(303, `${addresses.factors}?problem=passkey`);
    }
    response.redirect(303, await this.codes.afterAdding(request, me.id, 'passkey'));
  }

  @Get(':passkey')
  async form(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('passkey') id: string,
  ): Promise<void> {
    const { name } = await this.passkeys.one(me.id, id);
    const { typed, problems } = this.unsent.shown(request, 'name', this.pages.words(request));
    await this.#show(request, response, me, id, formModel(fields, { name, ...typed }, problems));
  }

  @Post(':passkey')
  @ConfirmedLately(({ params }) => addresses.passkey(String(params.passkey)), fields)
  async rename(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('passkey') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const read = readForm(passkeyName, body, fields, fields, this.pages.words(request));
    if (!read.ok) return this.#show(request, response, me, id, read.form, 422);
    await this.passkeys.rename(me.id, id, read.value.name);
    response.redirect(303, `${addresses.factors}?done=renamed`);
  }

  @Post(':passkey/removal')
  async remove(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('passkey') id: string,
  ): Promise<void> {
    const { name } = await this.passkeys.one(me.id, id);
    try {
      await this.passkeys.remove(me.id, id);
    } catch (fault) {
      const form = brokenForm(fault, { name }, fields, fields, this.pages.words(request));
      return this.#show(request, response, me, id, form, 422);
    }
    response.redirect(303, `${addresses.factors}?done=passkey-removed`);
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    id: string,
    form: FormModel<'name'>,
    status = 200,
  ): Promise<void> {
    const { name, createdAt, usedAt } = await this.passkeys.one(me.id, id);
    const model: PasskeyPage = {
      ...{ name, createdAt, usedAt, form },
      action: addresses.passkey(id),
      removal: addresses.passkeyRemoval(id),
    };
    this.pages.show(request, response, 'account/factors/passkey', model, { status });
  }
}
