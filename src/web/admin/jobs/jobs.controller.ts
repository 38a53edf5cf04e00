import { Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { JobRecords } from '../../../kernel/jobs/job-records.service.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { cut, stateIn } from '../state-filters.js';
import { jobsPage, jobStates } from './jobs.page.js';

const pageSize = 50;

/** Work that is done behind the pages, and what came of it. */
@Controller('admin/jobs')
@UseGuards(AdministratorOnly)
export class JobsController {
  constructor(
    private readonly pages: Pages,
    private readonly records: JobRecords,
  ) {}

  @Get()
  async all(
    @Req() request: Request,
    @Res() response: Response,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const shown = stateIn(jobStates, query.show);
    const from = typeof query.before === 'string' ? query.before : null;
    const { rows, before } = cut(await this.records.page(shown, from, pageSize + 1), pageSize);
    const model = jobsPage(rows, before, shown, await this.records.counts(), this.pages.words(request));
    this.pages.show(request, response, 'admin/jobs/jobs', model);
  }

  @Post(':id/runs')
  async run(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.records.runAgain(id, me.id);
    response.redirect(303, `${addresses.jobs}?show=waiting`);
  }
}
