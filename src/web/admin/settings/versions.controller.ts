import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import { NotFound } from '../../../kernel/errors.js';
import { Settings } from '../../../kernel/settings/settings.service.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { Pages } from '../../http/pages.service.js';
import { isSetting, versionsPage } from './versions.page.js';

@Controller('admin/settings/versions')
@UseGuards(AdministratorOnly)
export class VersionsController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
    private readonly directory: Directory,
  ) {}

  @Get(':key')
  async all(@Req() request: Request, @Res() response: Response, @Param('key') key: string): Promise<void> {
    if (!isSetting(key)) throw new NotFound('not-found');
    const versions = await this.settings.versions(key);
    const names = await this.directory.names(versions.map(({ changedBy }) => changedBy));
    const model = versionsPage(key, versions, names, this.pages.words(request));
    this.pages.show(request, response, 'admin/settings/versions', model);
  }
}
