import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { providerName } from '../../../accounts/oidc/sign-in-provider.js';
import { Settings } from '../../../kernel/settings/settings.service.js';
import { Pages } from '../../http/pages.service.js';
import { Site } from '../../site.js';
import type { Problem } from '../../views/form.js';
import { settingsPage } from './settings.page.js';

/** Shows the page of all settings, also to whoever sent in one of its forms with something to mend. */
@Injectable()
export class SettingsPages {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
    private readonly site: Site,
  ) {}

  async show(
    request: Request,
    response: Response,
    shown: Partial<Parameters<typeof settingsPage>[0]>,
    status = 200,
  ): Promise<void> {
    const { provider } = this.site;
    const values = await this.settings.all();
    const about = { values, provider: provider && providerName(provider, null) };
    const model = settingsPage({ ...about, ...shown }, this.pages.words(request));
    this.pages.show(request, response, 'admin/settings/settings', model, { status });
  }

  refuse(
    request: Request,
    response: Response,
    typed: Readonly<Record<string, unknown>>,
    problems: readonly Problem[],
  ): Promise<void> {
    return this.show(request, response, { typed, problems }, 422);
  }
}
