import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Linking } from '../../../accounts/oidc/linking.service.js';
import { NotFound, RuleBroken } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { evenly } from '../../http/even-time.js';
import { readForm, refusedForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Throttled } from '../../http/throttling.js';
import { formModel, type FormModel } from '../../views/form.js';
import { confirmForm } from '../account-form.js';
import { LinkPages } from '../link-pages.service.js';
import { Oidc } from './oidc.service.js';
import { OidcPages } from './oidc-pages.service.js';
import type { OwnerLetterPage, OwnerPage } from './owner.page.js';
import { type Arrived, Trips } from './trips.service.js';

const fields = ['password'] as const;

/** Somebody came from the provider with the address of an account here, and shows that the account is theirs too. */
@Controller('sign-in/oidc/link')
export class OwnerController {
  constructor(
    private readonly pages: Pages,
    private readonly oidc: Oidc,
    private readonly oidcPages: OidcPages,
    private readonly trips: Trips,
    private readonly linking: Linking,
    private readonly links: LinkPages,
  ) {}

  @Get()
  form(@Req() request: Request, @Res() response: Response, @Query('sent') sent: unknown): void {
    const arrived = this.#arrived(request);
    if (!arrived) return this.oidcPages.failed(request, response, 'broken');
    this.#show(request, response, arrived, formModel(fields), { sent: sent === '1' });
  }

  @Post()
  @UseGuards(Throttled)
  async byPassword(
    @Req() request: Request,
    @Res() response: Response,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const arrived = this.#arrived(request);
    if (!arrived) return this.oidcPages.failed(request, response, 'broken');
    const words = this.pages.words(request);
    const read = readForm(confirmForm, body, fields, [], words);
    if (!read.ok) return this.#show(request, response, arrived, read.form, { status: 422 });
    try {
      const person = await this.linking.byPassword(arrived.claimed, read.value.password, this.oidc.provider.name);
      await this.oidcPages.enter(request, response, person, arrived.claimed, arrived);
    } catch (fault) {
      if (!isWrongPassword(fault)) return this.oidcPages.refused(request, response, fault);
      this.#show(request, response, arrived, refusedForm(fault, body, fields, [], words), { status: 422 });
    }
  }

  @Post('letter')
  @UseGuards(Throttled)
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const arrived = this.#arrived(request);
    if (!arrived) return this.oidcPages.failed(request, response, 'broken');
    await evenly(this.linking.ask(arrived.claimed, this.oidc.provider.name));
    response.redirect(303, `${addresses.oidcLink}?sent=1`);
  }

  @Get(':secret')
  async letter(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    const { name: provider } = this.oidc.provider;
    const arrived = this.#arrived(request);
    const email = arrived?.claimed.email ?? null;
    if (email === null || !arrived || !(await this.linking.isAbout(secret, arrived.claimed))) {
      return this.links.gone(request, response, 'identity');
    }
    const model: OwnerLetterPage = { action: addresses.oidcMailedLink(secret), email, provider };
    this.pages.show(request, response, 'accounts/oidc/owner-letter', model, { strangersForm: true });
  }

  @Post(':secret')
  @UseGuards(Throttled)
  async byLetter(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    const arrived = this.#arrived(request);
    if (!arrived) return this.links.gone(request, response, 'identity');
    try {
      const person = await this.linking.byLetter(secret, arrived.claimed, this.oidc.provider.name);
      await this.oidcPages.enter(request, response, person, arrived.claimed, arrived);
    } catch (fault) {
      if (fault instanceof NotFound) return this.links.gone(request, response, 'identity');
      this.oidcPages.refused(request, response, fault);
    }
  }

  #arrived(request: Request): Arrived | null {
    void this.oidc.provider;
    return this.trips.arrived(request, null);
  }

  #show(
    request: Request,
    response: Response,
    { claimed }: Arrived,
    form: FormModel<'password'>,
    { status = 200, sent = false }: { readonly status?: number; readonly sent?: boolean },
  ): void {
    const { mail } = this.links;
    const about = { email: claimed.email ?? '', provider: this.oidc.provider.name, letterAction: addresses.oidcLetter };
    const model: OwnerPage = { ...about, form, mail, sent };
    this.pages.show(request, response, 'accounts/oidc/owner', model, { status, strangersForm: true });
  }
}

const isWrongPassword = (fault: unknown): boolean => fault instanceof RuleBroken && fault.code === 'password-wrong';
