import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import type { Fields } from '../../../assessment/form-fields.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { courseDetails } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { detailsForm, detailsShape } from './details-form.js';
import { type DetailsFacts, detailsPage } from './details.page.js';
import { FormPages } from './form/form-pages.service.js';
import { sentIn } from './typed.js';

/** What a course says of itself: its title, whom it is for, who made it and what they disclose. */
@Controller('studio/courses/:course/draft/details')
@UseGuards(StudioOnly)
export class DetailsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly forms: FormPages,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() asked: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.pieces.at(course.id, courseDetails);
    const others = await this.forms.open(course, piece, me);
    this.#show(request, response, { course, piece, others, now: sentIn(asked, 'now'), changed: null });
  }

  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const piece = await this.pieces.at(course.id, courseDetails);
    const action = addresses.draftDetails(slug);
    const changed = await this.forms.receive(request, response, me, {
      ...{ course, piece, fields, specs: detailsForm, shape: detailsShape, lists: {}, action },
      title: this.pages.words(request).say('draft.details.title'),
      then: (now) => `${action}?now=${now}`,
    });
    if (!changed) return;
    const others = await this.forms.others(piece, me);
    this.#show(request, response, { course, piece, others, now: null, changed });
  }

  #show(request: Request, response: Response, facts: DetailsFacts): void {
    this.pages.show(request, response, 'studio/draft/piece-form', detailsPage(facts, this.pages.words(request)));
  }
}
