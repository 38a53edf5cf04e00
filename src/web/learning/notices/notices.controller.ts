import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { Clock } from '../../../kernel/clock.js';
import { Announcements } from '../../../learning/announcements/announcements.service.js';
import { disclosuresUnread } from '../../../learning/disclosures.js';
import { CalendarAddresses } from '../../../learning/due/calendar-addresses.service.js';
import { Enrolments, type Standing } from '../../../learning/enrolments.service.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me, SignedIn } from '../../http/signed-in.guard.js';
import { Site } from '../../site.js';
import { formModel, type Problem } from '../../views/form.js';
import { dueCalendar } from './due-calendar.js';
import { Notices } from './notices.service.js';

/** What stands before a course for who is on it: disclosures to acknowledge, announcements to put away, dates to take along. */
@Controller('learn/:course')
@UseGuards(SignedIn)
export class NoticesController {
  constructor(
    private readonly pages: Pages,
    private readonly site: Site,
    private readonly clock: Clock,
    private readonly enrolments: Enrolments,
    private readonly announcements: Announcements,
    private readonly notices: Notices,
    private readonly calendars: CalendarAddresses,
  ) {}

  @Get('disclosures/acknowledgement')
  async disclosures(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, slug);
    if (!disclosuresUnread(standing)) return response.redirect(303, addresses.courseHome(slug));
    this.#show(request, response, standing);
  }

  @Post('disclosures/acknowledgement')
  async acknowledge(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body('acknowledged') acknowledged: unknown,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, slug);
    if (typeof acknowledged !== 'string') {
      const text = this.pages.words(request).say('fault.disclosures-unread');
      return this.#show(request, response, standing, [{ field: 'acknowledged', text }]);
    }
    await this.enrolments.acknowledge(standing);
    response.redirect(303, addresses.courseHome(slug));
  }

  @Post('announcements/:announcement/dismissal')
  async dismiss(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, announcement }: Record<'course' | 'announcement', string>,
  ): Promise<void> {
    const { enrolment } = await this.enrolments.standing(me.id, slug);
    await this.announcements.dismiss(enrolment.courseId, enrolment.id, announcement);
    response.redirect(303, addresses.courseHome(slug));
  }

  @Get('calendar/due.ics')
  async calendar(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, slug);
    const facts = { url: this.site.url(addresses.courseHome(slug)), now: this.clock.now() };
    const text = dueCalendar(standing, await this.notices.dueNow(standing), facts, this.pages.words(request));
    response.setHeader('Content-Disposition', `attachment; filename="${slug}.ics"`);
    response.setHeader('Cache-Control', 'private, no-store');
    response.type('text/calendar; charset=utf-8').send(text);
  }

  @Post('calendar/renewal')
  async renewCalendar(@Res() response: Response, @Me() me: Visitor, @Param('course') slug: string): Promise<void> {
    const { enrolment } = await this.enrolments.standing(me.id, slug);
    await this.calendars.renew(enrolment);
    response.redirect(303, `${addresses.courseHome(slug)}#calendar`);
  }

  #show(request: Request, response: Response, { edition }: Standing, problems: readonly Problem[] = []): void {
    const { title, slug, language, makers, provider } = edition.content;
    const form = formModel(['acknowledged'], {}, problems);
    const model = { title, language, makers, provider, form, action: addresses.acknowledgement(slug) };
    const status = problems.length > 0 ? 422 : 200;
    this.pages.show(request, response, 'learning/acknowledgement', model, { status });
  }
}
