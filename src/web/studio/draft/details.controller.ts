import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { courseDetails } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { readDetails, typedDetails } from './details-form.js';
import { detailsPage } from './details.page.js';
import { type PieceShown, shownAfter } from './piece.page.js';
import { textIn } from './typed.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a course says of itself: its title, whom it is for, who made it and what they disclose. */
@Controller('studio/courses/:course/draft/details')
@UseGuards(StudioOnly)
export class DetailsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { now }: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.pieces.at(course.id, courseDetails);
    this.#show(request, response, { course, piece, isSavedNow: now === 'saved', typed: null });
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
    const before = await this.pieces.at(course.id, courseDetails);
    const content = readDetails(fields, before.content);
    const writing = { content, after: textIn(fields, 'after', 100), by: me.id };
    const clash = shownAfter(await this.pieces.save(course.id, courseDetails, writing), content);
    if (clash) return this.#show(request, response, { course, isSavedNow: false, ...clash }, 409);
    response.redirect(303, `${addresses.draftDetails(slug)}?now=saved`);
  }

  #show(request: Request, response: Response, shown: PieceShown, status = 200): void {
    const typed = typedDetails(shown.typed ?? shown.piece.content);
    const model = detailsPage(shown, typed, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/details', model, { status });
  }
}
