import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Profiles } from '../../accounts/profiles.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { topics } from '../../kernel/mail/letter-kinds.js';
import { MailWishes } from '../../kernel/mail/mail-wishes.service.js';
import { Writes } from '../../kernel/writes.js';
import { addresses } from '../addresses.js';
import { readForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { formModel } from '../views/form.js';
import { Views } from '../views/views.js';
import {
  boxOf,
  preferencesFields,
  preferencesPage,
  type PreferencesPage,
  typedPreferences,
} from './preferences.page.js';
import { isTimeZone } from './time-zones.js';

@Controller('account/preferences')
@UseGuards(SignedIn)
export class PreferencesController {
  readonly #form = z.object({
    language: z.string('form.language').refine((language) => this.#languages.includes(language), 'form.language'),
    zone: z.string('form.zone').refine((zone) => zone === '' || isTimeZone(zone), 'form.zone'),
  });

  constructor(
    private readonly pages: Pages,
    private readonly profiles: Profiles,
    private readonly wishes: MailWishes,
    private readonly views: Views,
    private readonly writes: Writes,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const refused = await this.wishes.refusedBy(me.id);
    const wanted = topics.filter((topic) => !refused.includes(topic));
    const form = formModel(preferencesFields, typedPreferences(await this.profiles.of(me.id)));
    this.#show(request, response, form, wanted);
  }

  @Post()
  async prefer(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const wanted = topics.filter((topic) => typeof body[boxOf(topic)] === 'string');
    const read = readForm(this.#form, body, preferencesFields, preferencesFields, this.pages.words(request));
    if (!read.ok) return this.#show(request, response, read.form, wanted, 422);
    const { language, zone } = read.value;
    await this.writes.unit(async () => {
      await this.profiles.prefer(me.id, { language, timeZone: zone === '' ? null : zone });
      for (const topic of topics) {
        await (wanted.includes(topic) ? this.wishes.accept(me.id, topic) : this.wishes.refuse(me.id, topic));
      }
    });
    response.redirect(303, `${addresses.account}?done=preferences`);
  }

  get #languages(): readonly string[] {
    return this.views.options.languages;
  }

  #show(
    request: Request,
    response: Response,
    form: PreferencesPage['form'],
    wanted: readonly string[],
    status = 200,
  ): void {
    const facts = { languages: this.#languages, wanted };
    const model = preferencesPage(form, facts, this.pages.words(request));
    this.pages.show(request, response, 'account/preferences', model, { status });
  }
}
