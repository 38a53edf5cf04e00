import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { DraftMedia } from '../../../../catalog/media/draft-media.service.js';
import { MediaIntake } from '../../../../catalog/media/media-intake.service.js';
import { mediumIn } from '../../../../catalog/draft/medium-in.js';
import { Fault, NotFound, RuleBroken } from '../../../../kernel/errors.js';
import { addresses } from '../../../addresses.js';
import { statusOf } from '../../../http/fault.filter.js';
import { sayFault } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import type { Problem } from '../../../views/form.js';
import { StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { lineIn, sentIn } from '../typed.js';
import { mediaPage } from './media.page.js';
import { mediumPicked } from './picked.js';

/** The pictures, recordings and hand-outs of a draft, and where new ones come in. `medium-picked.ts` says what scripts are answered. */
@Controller('studio/courses/:course/draft/media')
@UseGuards(StudioOnly)
export class DraftMediaController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly media: DraftMedia,
    private readonly intake: MediaIntake,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() asked: Fields,
  ): Promise<void> {
    await this.#show(request, response, me, slug, { now: sentIn(asked, 'now'), title: '', problem: null, status: 200 });
  }

  @Post()
  async upload(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const isForScript = request.accepts(['html', 'json']) === 'json';
    const typed = lineIn(fields, 'title', 200);
    try {
      const { upload } = request;
      if (!upload) throw new RuleBroken('file-missing', {}, 'file');
      const title = typed || titleOfFile(upload.name) || this.pages.words(request).say('draft.untitled');
      const key = await this.media.add(course.id, title, await this.intake.take(upload.path), me.id);
      if (!isForScript) return response.redirect(303, `${addresses.draftMedium(slug, key)}?now=added`);
      const medium = mediumIn(await this.media.at(course.id, key));
      if (!medium) throw new NotFound('not-found');
      response.status(201).json({ medium: mediumPicked(slug, medium, this.pages.words(request)) });
    } catch (fault) {
      if (isForScript || !(fault instanceof Fault)) throw fault;
      const problem = { field: 'file', text: sayFault(fault, this.pages.words(request)) };
      await this.#show(request, response, me, slug, { now: '', title: typed, problem, status: statusOf[fault.kind] });
    }
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    slug: string,
    { status, ...facts }: { now: string; title: string; problem: Problem | null; status: number },
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const [pieces, uses] = [await this.media.all(course.id), await this.media.uses(course.id)];
    const model = mediaPage({ course, pieces, uses, ...facts }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/media/media', model, { status });
  }
}

/** "window_view-2.JPG" as a title: "window view 2". */
const titleOfFile = (name: string): string =>
  name
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[\p{Cc}_-]+|\s+/gu, ' ')
    .trim()
    .slice(0, 200);
