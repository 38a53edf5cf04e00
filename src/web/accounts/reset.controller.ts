import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PasswordChanges } from '../../accounts/password-changes.service.js';
import { addresses } from '../addresses.js';
import { evenly } from '../http/even-time.js';
import { readForm, receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Throttled } from '../http/throttling.js';
import { formModel, type FormModel } from '../views/form.js';
import { addressForm, resetForm } from './account-form.js';
import { LinkPages } from './link-pages.service.js';
import type { NewPasswordPage, ResetPage, ResetSentPage } from './reset.page.js';

const asked = { schema: resetForm, fields: ['password'], kept: [] } as const;

/** A new password for who has forgotten the old one. It signs nobody in: a second factor is asked for as ever. */
@Controller('reset')
export class ResetController {
  constructor(
    private readonly pages: Pages,
    private readonly links: LinkPages,
    private readonly passwords: PasswordChanges,
  ) {}

  @Get()
  ask(@Req() request: Request, @Res() response: Response): void {
    this.#showAsking(request, response, formModel(['email']));
  }

  /** Whether the address has an account is not told. */
  @Post()
  @UseGuards(Throttled)
  async send(@Req() request: Request, @Res() response: Response, @Body() body: unknown): Promise<void> {
    const read = readForm(addressForm, body, ['email'], ['email'], this.pages.words(request));
    if (!read.ok) return this.#showAsking(request, response, read.form, 422);
    await evenly(this.passwords.askReset(read.value.email));
    response.redirect(303, addresses.resetSent);
  }

  @Get('sent')
  sent(@Req() request: Request, @Res() response: Response): void {
    const model: ResetSentPage = { mail: this.links.mail };
    this.pages.show(request, response, 'accounts/reset-sent', model);
  }

  @Get('done')
  done(@Req() request: Request, @Res() response: Response): void {
    this.pages.show(request, response, 'accounts/reset-done', {});
  }

  @Get(':secret')
  async form(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    await this.#show(request, response, secret, formModel(['password']));
  }

  @Post(':secret')
  @UseGuards(Throttled)
  async reset(
    @Req() request: Request,
    @Res() response: Response,
    @Param('secret') secret: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    await this.links.follow(request, response, 'reset', async () => {
      const refused = await receiveForm(asked, body, this.pages.words(request), ({ password }) =>
        this.passwords.reset(secret, password),
      );
      if (refused) return this.#show(request, response, secret, refused, 422);
      response.redirect(303, addresses.resetDone);
    });
  }

  #showAsking(request: Request, response: Response, form: FormModel<'email'>, status = 200) {
    const model: ResetPage = { form };
    this.pages.show(request, response, 'accounts/reset', model, { status, strangersForm: true });
  }

  async #show(request: Request, response: Response, secret: string, form: FormModel<'password'>, status = 200) {
    const person = await this.passwords.personOf(secret);
    if (!person) return this.links.gone(request, response, 'reset');
    const model: NewPasswordPage = { action: addresses.newPassword(secret), email: person.email, form };
    this.pages.show(request, response, 'accounts/new-password', model, { status, strangersForm: true });
  }
}
