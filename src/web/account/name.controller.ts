import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { People } from '../../accounts/people.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { Reissuing } from '../../credentials/reissuing.service.js';
import { newAccount } from '../accounts/account-form.js';
import { addresses } from '../addresses.js';
import { CertificateSheets } from '../credentials/certificate-sheets.service.js';
import { ConfirmedLately } from '../http/confirmed-lately.js';
import { readForm, shownAgain } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me } from '../http/signed-in.guard.js';
import { UnsentForms } from '../http/unsent-forms.service.js';
import { formModel, type FormModel } from '../views/form.js';

const fields = ['name'] as const;
const nameForm = newAccount.pick({ name: true });

export interface NamePage {
  readonly form: FormModel<'name'>;
}

/** The name as it stands on certificates. Where earlier ones stand in another, the next page asks what shall become of them. */
@Controller('account/name')
@ConfirmedLately(addresses.ownName, fields)
export class NameController {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly reissuing: Reissuing,
    private readonly sheets: CertificateSheets,
    private readonly unsent: UnsentForms,
  ) {}

  @Get()
  form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): void {
    const { typed, problems } = this.unsent.shown(request, 'name', this.pages.words(request));
    this.#show(request, response, formModel(fields, { name: me.name, ...typed }, problems));
  }

  @Post()
  async rename(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: unknown,
  ): Promise<void> {
    const words = this.pages.words(request);
    const read = readForm(nameForm, body, fields, fields, words);
    if (!read.ok) return this.#show(request, response, read.form, 422);
    const { name } = read.value;
    const strange = this.sheets.unprintable(name);
    if (strange.length > 0) {
      const text = words.say('certificate.name.unprintable', { characters: strange.join(' ') });
      return this.#show(request, response, shownAgain(body, fields, fields, [{ field: 'name', text }]), 422);
    }
    if (name !== me.name) await this.people.rename(me.id, name);
    const others = name === me.name ? [] : await this.reissuing.inAnotherName(me.id);
    response.redirect(303, others.length > 0 ? addresses.otherNames : `${addresses.account}?done=name`);
  }

  #show(request: Request, response: Response, form: NamePage['form'], status = 200): void {
    const model: NamePage = { form };
    this.pages.show(request, response, 'account/name', model, { status });
  }
}
