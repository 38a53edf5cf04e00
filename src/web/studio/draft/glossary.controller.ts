import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { courseGlossary } from '../../../catalog/draft/piece.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { emptyTerm, termsOf, withoutTerm, withTerm } from './glossary-form.js';
import { glossaryDraftPage, termDraftPage } from './glossary.page.js';
import { type PieceShown, shownAfter } from './piece.page.js';
import { textIn } from './typed.js';

type Fields = Readonly<Record<string, unknown>>;

/** No key is this word, which begins with a sign that keys cannot have. */
const fresh = '+';

/** The terms that the lessons of a course explain, each in a form of its own. */
@Controller('studio/courses/:course/draft/glossary')
@UseGuards(StudioOnly)
export class DraftGlossaryController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { now }: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.pieces.at(course.id, courseGlossary);
    const shown = { course, piece, isSavedNow: now === 'saved', typed: null };
    const model = glossaryDraftPage(shown, termsOf(piece.content), this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/glossary', model);
  }

  @Get(':term')
  async term(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', term = '' }: Record<string, string>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.pieces.at(course.id, courseGlossary);
    this.#show(request, response, { course, piece, isSavedNow: false, typed: null }, term);
  }

  @Post(':term')
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', term = '' }: Record<string, string>,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const before = await this.pieces.at(course.id, courseGlossary);
    const isNew = term === fresh;
    if (!isNew && !termsOf(before.content).some(({ key }) => key === term)) throw new NotFound('not-found');
    const { content, key } =
      fields['go'] === 'remove'
        ? { content: withoutTerm(before.content, term), key: term }
        : withTerm(before.content, isNew ? '' : term, fields);
    const writing = { content, after: textIn(fields, 'after', 100), by: me.id };
    const clash = shownAfter(await this.pieces.save(course.id, courseGlossary, writing), content);
    if (clash) return this.#show(request, response, { course, isSavedNow: false, ...clash }, key, 409);
    response.redirect(303, `${addresses.draftGlossary(slug)}?now=saved#${key}`);
  }

  #show(request: Request, response: Response, shown: PieceShown, key: string, status = 200): void {
    const found = termsOf(shown.typed ?? shown.piece.content).find((each) => each.key === key);
    if (!found && key !== fresh) throw new NotFound('not-found');
    const model = termDraftPage(shown, found ?? emptyTerm, key, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/term', model, { status });
  }
}
