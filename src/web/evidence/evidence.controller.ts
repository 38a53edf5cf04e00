import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { Searching } from '../../evidence/searching.service.js';
import { Clock } from '../../kernel/clock.js';
import { Pages } from '../http/pages.service.js';
import { forAWhile } from './caching.js';
import { evidencePage } from './evidence.page.js';
import { searchQuery } from './search-query.js';

@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly pages: Pages,
    private readonly registry: RegistryToday,
    private readonly searching: Searching,
    private readonly clock: Clock,
  ) {}

  @Get()
  async search(
    @Req() request: Request,
    @Res() response: Response,
    @Query() asked: Record<string, unknown>,
  ): Promise<void> {
    const [search, registry] = [await this.searching.now(), await this.registry.read()];
    const query = searchQuery(asked, search.topics);
    const today = this.clock.now().toISOString().slice(0, 10);
    const model = evidencePage(query, search, registry, this.pages.words(request), today);
    forAWhile(response);
    this.pages.show(request, response, 'evidence/evidence', model);
  }
}
