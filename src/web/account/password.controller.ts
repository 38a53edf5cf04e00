import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PasswordChanges } from '../../accounts/password-changes.service.js';
import { People } from '../../accounts/people.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { addresses } from '../addresses.js';
import { ConfirmedLately } from '../http/confirmed-lately.js';
import { receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me } from '../http/signed-in.guard.js';
import { Throttled } from '../http/throttling.js';
import { formModel, type FormModel } from '../views/form.js';
import { passwordForm } from '../accounts/account-form.js';
import type { PasswordPage } from './password.page.js';
import { signIn } from '../accounts/signing-in.js';

const fields = ['current', 'password'] as const;
const asked = { schema: passwordForm, fields, kept: [] };

@Controller('account/password')
@ConfirmedLately(addresses.changePassword)
export class PasswordController {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly passwords: PasswordChanges,
  ) {}

  @Get()
  async form(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Query('changed') changed: unknown,
  ): Promise<void> {
    await this.#show(request, response, me, formModel(fields), { changed: changed === '1' });
  }

  /** Ends every other session. This browser stays signed in, in a new one. */
  @Post()
  @UseGuards(Throttled)
  async change(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const stays = request.session.cookie.originalMaxAge !== null;
    const refused = await receiveForm(asked, body, this.pages.words(request), ({ current, password }) =>
      this.passwords.change(me.id, current, password),
    );
    if (refused) return this.#show(request, response, me, refused, { status: 422 });
    await signIn(request, me, stays);
    response.redirect(303, `${addresses.changePassword}?changed=1`);
  }

  /** For somebody without a password: a link to set one, to the mailbox that is known to be theirs. */
  @Post('link')
  @UseGuards(Throttled)
  async send(@Res() response: Response, @Me() me: Visitor): Promise<void> {
    const person = await this.people.byId(me.id);
    await this.passwords.askReset(person.email);
    response.redirect(303, addresses.resetSent);
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    form: FormModel<'current' | 'password'>,
    { status = 200, changed = false }: { readonly status?: number; readonly changed?: boolean },
  ) {
    const { email, passwordHash } = await this.people.byId(me.id);
    const model: PasswordPage = { email, form: passwordHash === null ? null : form, changed };
    this.pages.show(request, response, 'account/password', model, { status });
  }
}
