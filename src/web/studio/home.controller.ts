import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayMakeCourses } from '../../accounts/access.js';
import type { Visitor } from '../../accounts/visitor.js';
import { MarkingQueue } from '../../learning/marking/queue.service.js';
import { Pages } from '../http/pages.service.js';
import { Me } from '../http/signed-in.guard.js';
import { studioHomePage } from './home.page.js';
import { StudioCourses } from './studio-courses.service.js';
import { StudioOnly } from './studio-only.guard.js';

/** Where those who make courses begin: their courses, and what waits for them there. */
@Controller('studio')
@UseGuards(StudioOnly)
export class StudioHomeController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly queue: MarkingQueue,
  ) {}

  @Get()
  async home(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const courses = await this.courses.all(me);
    const waiting = new Map<string, number>();
    for (const { id } of courses) waiting.set(id, (await this.queue.of(id)).length);
    this.pages.show(
      request,
      response,
      'studio/home',
      studioHomePage(courses, waiting, mayMakeCourses(me), this.pages.words(request)),
    );
  }
}
