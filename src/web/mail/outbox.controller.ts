import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/errors.js';
import { LetterRecords } from '../../kernel/mail/letter-records.service.js';
import { Sending } from '../../kernel/mail/sending.service.js';
import { Pages } from '../http/pages.service.js';
import { Site } from '../site.js';
import { outboxPage } from './outbox.page.js';

const newest = 50;

/** The letters that wait, readable to whoever develops here without a mail server. Anywhere else there is no such page. */
@Controller('outbox')
export class OutboxController {
  constructor(
    private readonly pages: Pages,
    private readonly site: Site,
    private readonly records: LetterRecords,
    private readonly sending: Sending,
  ) {}

  @Get()
  async letters(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.site.showsOutbox) throw new NotFound('not-found');
    const letters = await this.records.page(null, null, newest);
    const seen = letters.map((letter) => [letter, this.sending.write(letter)] as const);
    response.setHeader('Cache-Control', 'no-store');
    this.pages.show(request, response, 'mail/outbox', outboxPage(seen, this.pages.words(request)));
  }
}
