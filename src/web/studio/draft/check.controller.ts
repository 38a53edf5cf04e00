import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftChecks } from '../../../catalog/draft/draft-checks.service.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { checkPage } from './check.page.js';

/** Everything that stands between a draft and its next edition, with the place where it is mended. */
@Controller('studio/courses/:course/draft/check')
@UseGuards(StudioOnly)
export class CheckController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly checks: DraftChecks,
  ) {}

  @Get()
  async check(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const heads = await this.pieces.heads(course.id);
    const model = checkPage(course, heads, await this.checks.of(course.id), this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/check', model);
  }
}
