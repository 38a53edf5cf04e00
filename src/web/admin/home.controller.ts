import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { InvitationList } from '../../accounts/invitations/invitation-list.service.js';
import { JobRecords } from '../../kernel/jobs/job-records.service.js';
import { LetterRecords } from '../../kernel/mail/letter-records.service.js';
import { AdministratorOnly } from '../http/administrator-only.guard.js';
import { Pages } from '../http/pages.service.js';
import { Health } from './health.service.js';
import { adminHomePage } from './home.page.js';

/** Where administrators begin: what waits for them, and how the installation does. */
@Controller('admin')
@UseGuards(AdministratorOnly)
export class AdminHomeController {
  constructor(
    private readonly pages: Pages,
    private readonly jobs: JobRecords,
    private readonly letters: LetterRecords,
    private readonly invitations: InvitationList,
    private readonly health: Health,
  ) {}

  @Get()
  async home(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [jobs, letters] = [await this.jobs.counts(), await this.letters.counts()];
    const waiting = { jobs, letters, invitations: await this.invitations.open() };
    const model = adminHomePage(waiting, await this.health.report(), this.pages.words(request));
    this.pages.show(request, response, 'admin/home', model);
  }
}
