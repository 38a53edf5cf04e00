import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Registering } from '../../accounts/registering.service.js';
import { evenly } from '../http/even-time.js';
import { receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Throttled } from '../http/throttling.js';
import { visitorOf } from '../http/visit.js';
import { formModel, type FormModel } from '../views/form.js';
import { accountFields, keptAccountFields, newAccount } from './account-form.js';
import { localPath, withNext } from './next.js';
import { Oidc } from './oidc/oidc.service.js';
import type { RegisterPage } from './register.page.js';

@Controller('register')
export class RegisterController {
  constructor(
    private readonly pages: Pages,
    private readonly registering: Registering,
    private readonly oidc: Oidc,
  ) {}

  @Get()
  form(@Req() request: Request, @Res() response: Response, @Query('next') next: unknown): void {
    if (visitorOf(request)) return response.redirect(303, localPath(next) ?? '/learn');
    this.#show(request, response, formModel(accountFields), next);
  }

  /** Whether the address has an account is not told: a letter is on its way to it, and what it says differs. */
  @Post()
  @UseGuards(Throttled)
  async register(
    @Req() request: Request,
    @Res() response: Response,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const asked = { schema: newAccount, fields: accountFields, kept: keptAccountFields };
    const refused = await receiveForm(asked, body, words, (account) =>
      evenly(this.registering.ask({ ...account, language: words.language }, localPath(body.next) ?? undefined)),
    );
    if (refused) return this.#show(request, response, refused, body.next, 422);
    response.redirect(303, '/confirm');
  }

  #show(
    request: Request,
    response: Response,
    form: FormModel<'name' | 'email' | 'password'>,
    next: unknown,
    status = 200,
  ) {
    const path = localPath(next);
    const model: RegisterPage = {
      form,
      next: path,
      signInHref: withNext('/sign-in', path),
      door: this.oidc.door(path),
    };
    this.pages.show(request, response, 'accounts/register', model, { status, strangersForm: true });
  }
}
