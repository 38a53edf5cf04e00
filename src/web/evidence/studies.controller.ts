import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RegistryHistory } from '../../evidence/history.service.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { NotFound } from '../../kernel/errors.js';
import { Pages } from '../http/pages.service.js';
import { forAWhile } from './caching.js';
import { studyPage } from './study.page.js';
import { WhereUsed } from './where-used.service.js';

@Controller('evidence/studies')
export class StudiesController {
  constructor(
    private readonly pages: Pages,
    private readonly registry: RegistryToday,
    private readonly history: RegistryHistory,
    private readonly used: WhereUsed,
  ) {}

  @Get(':key')
  async study(@Req() request: Request, @Res() response: Response, @Param('key') key: string): Promise<void> {
    const registry = await this.registry.read();
    const study = registry.studies.get(key);
    if (!study) throw new NotFound('not-found');
    const words = this.pages.words(request);
    const used = await this.used.study(key, request, words);
    const versions = await this.history.of('study', key);
    forAWhile(response);
    this.pages.show(request, response, 'evidence/study', studyPage({ study, registry, used, versions }, words));
  }
}
