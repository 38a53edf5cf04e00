import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { NotFound } from '../../../kernel/errors.js';
import { Settings } from '../../../kernel/settings/settings.service.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { readForm, shownAgain } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { isPolicy, policies, type Policy } from '../../policies/policy.js';
import { formModel } from '../../views/form.js';
import { policyFormPage, type Written } from './policy-form.page.js';
import { policyFields as fields, policyForm } from './settings-form.js';

/** Where the texts of policies are written. */
@Controller('admin/settings/policies/:policy')
@UseGuards(AdministratorOnly)
export class PolicyFormController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
  ) {}

  /** `from` is an earlier version, to begin with its text. */
  @Get()
  async form(
    @Req() request: Request,
    @Res() response: Response,
    @Param('policy') policy: string,
    @Query('from') from: unknown,
  ): Promise<void> {
    const name = known(policy);
    const { setting, shipped } = policies[name];
    const versions = await this.settings.versions(setting);
    const earlier = versions.find(({ version }) => String(version) === from) ?? versions[0];
    const text = typeof earlier?.value === 'string' ? earlier.value : shipped(this.pages.words(request));
    const isOwn = (versions[0]?.value ?? null) !== null;
    const written = { form: formModel(fields, { text }), version: versions[0]?.version ?? 0, isOwn };
    this.#show(request, response, name, written);
  }

  @Post()
  async write(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('policy') policy: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const name = known(policy);
    const { setting } = policies[name];
    const words = this.pages.words(request);
    const [newest] = await this.settings.versions(setting);
    const now = { version: newest?.version ?? 0, isOwn: (newest?.value ?? null) !== null };
    const read = readForm(policyForm, body, fields, fields, words);
    if (!read.ok) return this.#show(request, response, name, { ...now, form: read.form }, 422);
    const { text, version } = read.value;
    if (typeof body.preview === 'string') {
      const form = formModel(fields, { text });
      return this.#show(request, response, name, { ...now, version, form, preview: text });
    }
    if (version !== now.version) {
      const problem = { field: 'text', text: words.say('admin.settings.policy-moved') };
      return this.#show(request, response, name, { ...now, form: shownAgain(body, fields, fields, [problem]) }, 409);
    }
    await this.settings.change(me.id, { [setting]: text });
    response.redirect(303, `${addresses.settings}?done=policy`);
  }

  /** Takes the text that Attune ships with again. */
  @Post('shipped')
  async ship(@Res() response: Response, @Me() me: Visitor, @Param('policy') policy: string): Promise<void> {
    await this.settings.change(me.id, { [policies[known(policy)].setting]: null });
    response.redirect(303, `${addresses.settings}?done=policy`);
  }

  #show(request: Request, response: Response, name: Policy, written: Written, status = 200): void {
    const model = policyFormPage(name, written, this.pages.words(request));
    this.pages.show(request, response, 'admin/settings/policy', model, { status });
  }
}

function known(name: string): Policy {
  if (isPolicy(name)) return name;
  throw new NotFound('not-found');
}
