import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/errors.js';
import { Settings } from '../../kernel/settings/settings.service.js';
import { Pages } from '../http/pages.service.js';
import { Site } from '../site.js';
import { isPolicy, policies, type Policy } from './policy.js';
import { policyPage } from './policy.page.js';

@Controller()
export class PoliciesController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
    private readonly site: Site,
  ) {}

  @Get('privacy')
  async privacy(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#show(request, response, 'privacy');
  }

  @Get('accessibility')
  async accessibility(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#show(request, response, 'accessibility');
  }

  /** Two policies have an address of their own, which stands in print elsewhere. */
  @Get('policies/:policy')
  async policy(@Req() request: Request, @Res() response: Response, @Param('policy') name: string): Promise<void> {
    if (!isPolicy(name)) throw new NotFound('not-found');
    const { href } = policies[name];
    if (href !== request.path) return response.redirect(301, href);
    await this.#show(request, response, name);
  }

  async #show(request: Request, response: Response, name: Policy): Promise<void> {
    const { setting } = policies[name];
    const values = await this.settings.all();
    const [newest] = await this.settings.versions(setting);
    const text = { text: values[setting], since: newest?.changedAt ?? null };
    const contact = values['contact-email'] ?? this.site.contact;
    this.pages.show(request, response, 'home/policy', policyPage(name, text, contact, this.pages.words(request)));
  }
}
