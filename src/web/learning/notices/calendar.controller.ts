import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { People } from '../../../accounts/people.service.js';
import { isReachable } from '../../../accounts/reachable.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { CalendarAddresses } from '../../../learning/due/calendar-addresses.service.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Site } from '../../site.js';
import { dueCalendar } from './due-calendar.js';
import { Notices } from './notices.service.js';

/** The dates of one practitioner on one course, for a calendar that asks by itself: the secret in the address is the right. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly pages: Pages,
    private readonly site: Site,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly calendars: CalendarAddresses,
    private readonly notices: Notices,
  ) {}

  @Get(':secret')
  async dates(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    const standing = await this.calendars.standingOf(secret);
    if (!isReachable(await this.people.byId(standing.enrolment.personId))) throw new NotFound('not-found');
    const url = this.site.url(addresses.courseHome(standing.edition.content.slug));
    const due = await this.notices.dueNow(standing);
    response.setHeader('Cache-Control', 'private, max-age=3600');
    response
      .type('text/calendar; charset=utf-8')
      .send(dueCalendar(standing, due, { url, now: this.clock.now() }, this.pages.words(request)));
  }
}
