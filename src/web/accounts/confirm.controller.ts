import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Registering } from '../../accounts/registering.service.js';
import { addresses } from '../addresses.js';
import { evenly } from '../http/even-time.js';
import { readForm, receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Throttled } from '../http/throttling.js';
import { formModel, type FormModel } from '../views/form.js';
import { addressForm, confirmForm } from './account-form.js';
import type { ConfirmPage, LetterSentPage } from './confirm.page.js';
import { Entering } from './entering.service.js';
import { LinkPages } from './link-pages.service.js';
import { localPath } from './next.js';

const asked = { schema: confirmForm, fields: ['password'], kept: [] } as const;

/** After registering: the page that tells of the letter, and the one to which its link leads. */
@Controller('confirm')
export class ConfirmController {
  constructor(
    private readonly pages: Pages,
    private readonly links: LinkPages,
    private readonly registering: Registering,
    private readonly entering: Entering,
  ) {}

  @Get()
  sent(@Req() request: Request, @Res() response: Response, @Query('again') again: unknown): void {
    this.#showSent(request, response, formModel(['email']), again === '1');
  }

  /** Sends the letter again; whether anybody waits for one is not told. */
  @Post()
  @UseGuards(Throttled)
  async again(@Req() request: Request, @Res() response: Response, @Body() body: unknown): Promise<void> {
    const read = readForm(addressForm, body, ['email'], ['email'], this.pages.words(request));
    if (!read.ok) return this.#showSent(request, response, read.form, false, 422);
    await evenly(this.registering.again(read.value.email));
    response.redirect(303, `${addresses.letterSent}?again=1`);
  }

  @Get(':secret')
  async form(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    await this.#show(request, response, secret, formModel(['password']));
  }

  @Post(':secret')
  @UseGuards(Throttled)
  async confirm(
    @Req() request: Request,
    @Res() response: Response,
    @Param('secret') secret: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    await this.links.follow(request, response, 'confirm', async () => {
      const refused = await receiveForm(asked, body, this.pages.words(request), async ({ password }) => {
        const { visitor, next } = await this.registering.confirm(secret, password);
        response.redirect(303, await this.entering.enter(request, visitor, { stay: false, next: localPath(next) }));
      });
      if (refused) await this.#show(request, response, secret, refused, 422);
    });
  }

  #showSent(request: Request, response: Response, form: FormModel<'email'>, again: boolean, status = 200) {
    const model: LetterSentPage = { form, again, mail: this.links.mail };
    this.pages.show(request, response, 'accounts/letter-sent', model, { status, strangersForm: true });
  }

  async #show(request: Request, response: Response, secret: string, form: FormModel<'password'>, status = 200) {
    const email = await this.registering.addressOf(secret);
    if (email === null) return this.links.gone(request, response, 'confirm');
    const model: ConfirmPage = { action: addresses.confirm(secret), email, form };
    this.pages.show(request, response, 'accounts/confirm', model, { status, strangersForm: true });
  }
}
