import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AddressChanges } from '../../accounts/address-changes.service.js';
import { People } from '../../accounts/people.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { addresses } from '../addresses.js';
import { ConfirmedLately } from '../http/confirmed-lately.js';
import { evenly } from '../http/even-time.js';
import { receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me } from '../http/signed-in.guard.js';
import { Throttled } from '../http/throttling.js';
import { UnsentForms } from '../http/unsent-forms.service.js';
import { formModel, type FormModel } from '../views/form.js';
import { newAddressForm } from '../accounts/account-form.js';
import type { AddressPage } from './address.page.js';
import { LinkPages } from '../accounts/link-pages.service.js';

const fields = ['email', 'current'] as const;
const kept = ['email'] as const;

@Controller('account/address')
@ConfirmedLately(addresses.changeAddress, kept)
export class AddressController {
  constructor(
    private readonly pages: Pages,
    private readonly links: LinkPages,
    private readonly people: People,
    private readonly changes: AddressChanges,
    private readonly unsent: UnsentForms,
  ) {}

  @Get()
  async form(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Query('sent') sent: unknown,
  ): Promise<void> {
    const { typed, problems } = this.unsent.shown(request, 'email', this.pages.words(request));
    await this.#show(request, response, me, formModel(fields, typed, problems), { sent: sent === '1' });
  }

  /** Whether the new address has an account is not told. */
  @Post()
  @UseGuards(Throttled)
  async ask(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const asked = { schema: newAddressForm, fields, kept };
    const refused = await receiveForm(asked, body, this.pages.words(request), ({ current, email }) =>
      evenly(this.changes.ask(me.id, current, email)),
    );
    if (refused) return this.#show(request, response, me, refused, { status: 422 });
    response.redirect(303, `${addresses.changeAddress}?sent=1`);
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    form: FormModel<'email' | 'current'>,
    { status = 200, sent = false }: { readonly status?: number; readonly sent?: boolean },
  ) {
    const { email, passwordHash } = await this.people.byId(me.id);
    const model: AddressPage = { email, form: passwordHash === null ? null : form, sent, mail: this.links.mail };
    this.pages.show(request, response, 'account/address', model, { status });
  }
}
