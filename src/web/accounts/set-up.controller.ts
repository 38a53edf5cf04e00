import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SettingUp } from '../../accounts/set-up.service.js';
import { asVisitor } from '../../accounts/visitor.js';
import { NotFound } from '../../kernel/errors.js';
import { receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Throttled } from '../http/throttling.js';
import { formModel, type FormModel } from '../views/form.js';
import { accountFields, keptAccountFields, newAccount } from './account-form.js';
import type { SetUpPage } from './set-up.page.js';
import { signIn } from './signing-in.js';

/** The first administrator comes in by the one-time link that the first start printed. */
@Controller('set-up')
export class SetUpController {
  constructor(
    private readonly pages: Pages,
    private readonly settingUp: SettingUp,
  ) {}

  @Get(':secret')
  async form(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    if (!(await this.settingUp.isOpen(secret))) throw new NotFound('not-found');
    this.#show(request, response, secret, formModel(accountFields));
  }

  @Post(':secret')
  @UseGuards(Throttled)
  async setUp(
    @Req() request: Request,
    @Res() response: Response,
    @Param('secret') secret: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    if (!(await this.settingUp.isOpen(secret))) throw new NotFound('not-found');
    const asked = { schema: newAccount, fields: accountFields, kept: keptAccountFields };
    const refused = await receiveForm(asked, body, words, async (account) => {
      const person = await this.settingUp.use(secret, { ...account, language: words.language });
      await signIn(request, asVisitor(person, ['administrator']));
    });
    if (refused) return this.#show(request, response, secret, refused, 422);
    response.redirect(303, '/learn');
  }

  #show(
    request: Request,
    response: Response,
    secret: string,
    form: FormModel<'name' | 'email' | 'password'>,
    status = 200,
  ) {
    const model: SetUpPage = { action: `/set-up/${encodeURIComponent(secret)}`, form };
    this.pages.show(request, response, 'accounts/set-up', model, { status, strangersForm: true });
  }
}
