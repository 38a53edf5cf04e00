import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { Clock } from '../../../kernel/clock.js';
import { MarkingDesk } from '../../../learning/marking/desk.service.js';
import { Markings } from '../../../learning/marking/markings.service.js';
import { MarkingQueue } from '../../../learning/marking/queue.service.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { can, StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { markerOf } from './marker-of.js';
import { noticeSaid } from './notice.js';
import { markingQueuePage } from './queue.page.js';

/** What waits for markers in a course, and how far they agree. */
@Controller('studio/courses/:course/marking')
@UseGuards(StudioOnly)
export class MarkingQueueController {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly courses: StudioCourses,
    private readonly queue: MarkingQueue,
    private readonly desk: MarkingDesk,
    private readonly markings: Markings,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { now: notice }: Record<string, unknown>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const words = this.pages.words(request);
    const model = markingQueuePage(
      {
        course,
        waiting: await this.queue.of(course.id),
        agreements: await this.markings.agreementIn(course.id),
        marker: can(course, 'mark') ? markerOf(me, course) : null,
        now: this.clock.now(),
        notice: noticeSaid(notice, words),
      },
      words,
    );
    this.pages.show(request, response, 'studio/marking/queue', model);
  }

  /** Puts the oldest response on the marker's desk. */
  @Post('leases')
  async take(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() _fields: object,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'mark');
    const id = await this.desk.takeNext(course.id, markerOf(me, course));
    response.redirect(303, id === null ? `${addresses.marking(slug)}?now=none` : addresses.markedResponse(slug, id));
  }
}
