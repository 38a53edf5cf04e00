import { Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { People } from '../../../accounts/people.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { newId } from '../../../kernel/ids.js';
import { Mailing } from '../../../kernel/mail/carrier.js';
import { LetterRecords } from '../../../kernel/mail/letter-records.service.js';
import { Outbox } from '../../../kernel/mail/outbox.service.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { cut, stateIn } from '../state-filters.js';
import { letterStates, lettersPage } from './letters.page.js';

const pageSize = 50;

/** The outbox: which letters wait or went wrong, and why. */
@Controller('admin/mail')
@UseGuards(AdministratorOnly)
export class LettersController {
  constructor(
    private readonly pages: Pages,
    private readonly records: LetterRecords,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly mailing: Mailing,
  ) {}

  @Get()
  async all(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const shown = stateIn(letterStates, query.show);
    const from = typeof query.before === 'string' ? query.before : null;
    const { rows, before } = cut(await this.records.page(shown, from, pageSize + 1), pageSize);
    const counts = await this.records.counts();
    const testedTo = query.tested === '1' ? (await this.people.byId(me.id)).email : null;
    const mail = { testedTo, sendsMail: this.mailing.carrier !== null };
    const model = lettersPage({ letters: rows, before, shown, counts }, mail, this.pages.words(request));
    this.pages.show(request, response, 'admin/mail/letters', model);
  }

  /** A letter to oneself, to see whether it arrives. */
  @Post('test-letters')
  async test(@Res() response: Response, @Me() me: Visitor): Promise<void> {
    const { id, email, language } = await this.people.byId(me.id);
    const about = { personId: id, address: email, language };
    await this.outbox.post({
      key: `test ${newId()}`,
      ...about,
      template: 'test-letter',
      data: { link: addresses.mail },
    });
    response.redirect(303, `${addresses.mail}?show=queued&tested=1`);
  }

  @Post(':id/dispatches')
  async sendAgain(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.records.sendAgain(id, me.id);
    response.redirect(303, `${addresses.mail}?show=queued`);
  }
}
