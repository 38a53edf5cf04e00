import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RegistryHistory } from '../../evidence/history.service.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { Pages } from '../http/pages.service.js';
import { forAWhile } from './caching.js';
import { claimPage } from './claim.page.js';
import { WhereUsed } from './where-used.service.js';

@Controller('evidence/claims')
export class ClaimsController {
  constructor(
    private readonly pages: Pages,
    private readonly registry: RegistryToday,
    private readonly history: RegistryHistory,
    private readonly used: WhereUsed,
    private readonly clock: Clock,
  ) {}

  @Get(':key')
  async claim(@Req() request: Request, @Res() response: Response, @Param('key') key: string): Promise<void> {
    const registry = await this.registry.read();
    const claim = registry.claims.get(key);
    if (!claim) throw new NotFound('not-found');
    const words = this.pages.words(request);
    const used = await this.used.claim(key, request, words);
    const versions = await this.history.of('claim', key);
    const today = this.clock.now().toISOString().slice(0, 10);
    forAWhile(response);
    this.pages.show(request, response, 'evidence/claim', claimPage({ claim, registry, versions, used, today }, words));
  }
}
