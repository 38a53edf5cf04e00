import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Factors } from '../../../accounts/factors/factors.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { Settings } from '../../../kernel/settings/settings.service.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { ConfirmedLately } from '../../http/confirmed-lately.js';
import { readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { UnsentForms } from '../../http/unsent-forms.service.js';
import { providerForm, publishingForm, settingsFields, signInForm } from './settings-form.js';
import { SettingsPages } from './settings-pages.service.js';

/** What administrators set in the browser: who runs the place, and what is asked of whoever runs it. */
@Controller('admin/settings')
@UseGuards(AdministratorOnly)
export class SettingsController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
    private readonly settingsPages: SettingsPages,
    private readonly factors: Factors,
    private readonly unsent: UnsentForms,
  ) {}

  @Get()
  async all(@Req() request: Request, @Res() response: Response, @Query('done') done: unknown): Promise<void> {
    const unsent = this.unsent.shown(request, 'needed', this.pages.words(request));
    await this.settingsPages.show(request, response, { done, ...unsent });
  }

  @Post('provider')
  async provider(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const read = readForm(providerForm, body, settingsFields, settingsFields, this.pages.words(request));
    if (!read.ok) return this.settingsPages.refuse(request, response, body, read.form.problems);
    const { name, address, email } = read.value;
    await this.settings.change(me.id, { 'provider-name': name, 'provider-address': address, 'contact-email': email });
    response.redirect(303, `${addresses.settings}?done=provider`);
  }

  /** What publishing needs in every course. */
  @Post('publishing')
  async publishing(@Res() response: Response, @Me() me: Visitor, @Body() body: Record<string, unknown>): Promise<void> {
    const { 'sign-off': signOff, disclosures } = publishingForm.parse({ 'sign-off': '', disclosures: '', ...body });
    await this.settings.change(me.id, { 'sign-off-needed': signOff, 'disclosures-needed': disclosures });
    response.redirect(303, `${addresses.settings}?done=publishing`);
  }

  /** Who asks it of everybody goes first, or would lock themselves out with the next page. */
  @Post('sign-in')
  @ConfirmedLately(addresses.settings, ['needed', 'label'])
  async signIn(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const typed = { needed: '', ...body };
    const read = readForm(signInForm, typed, settingsFields, settingsFields, words);
    if (!read.ok) return this.settingsPages.refuse(request, response, typed, read.form.problems);
    const { needed, label } = read.value;
    const before = await this.settings.get('administrators-need-second-factor');
    if (needed && !before && !(await this.factors.has(me.id))) {
      const problem = { field: 'needed', text: words.say('admin.settings.factor-first') };
      return this.settingsPages.refuse(request, response, typed, [problem]);
    }
    const named = label === undefined ? {} : { 'oidc-label': label };
    await this.settings.change(me.id, { 'administrators-need-second-factor': needed, ...named });
    response.redirect(303, `${addresses.settings}?done=sign-in`);
  }
}
