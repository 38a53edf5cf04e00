import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import type { Piece, PieceName } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { objectivesOf, readModule, typedModule } from './module-form.js';
import { modulePage } from './module.page.js';
import { type PieceShown, shownAfter } from './piece.page.js';
import { textIn } from './typed.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a module says of itself, and what its readers can do after it. */
@Controller('studio/courses/:course/draft/modules/:module')
@UseGuards(StudioOnly)
export class ModuleController {
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
    @Param() { course: slug = '', module = '' }: Record<string, string>,
    @Query() { now }: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.pieces.at(course.id, nameOf(module));
    this.#show(request, response, { course, piece, isSavedNow: now === 'saved', typed: null });
  }

  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', module = '' }: Record<string, string>,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const before = await this.pieces.at(course.id, nameOf(module));
    const content = readModule(fields, before.content, await this.#objectivesElsewhere(course.id, before));
    const writing = { content, after: textIn(fields, 'after', 100), by: me.id };
    const clash = shownAfter(await this.pieces.save(course.id, before, writing), content);
    if (clash) return this.#show(request, response, { course, isSavedNow: false, ...clash }, 409);
    response.redirect(303, `${addresses.draftModule(slug, module)}?now=saved`);
  }

  async #objectivesElsewhere(courseId: string, own: Piece): Promise<ReadonlySet<string>> {
    const others = (await this.pieces.all(courseId)).filter(({ kind, key }) => kind === 'module' && key !== own.key);
    return new Set(others.flatMap(({ content }) => objectivesOf(content).map(({ key }) => key)));
  }

  #show(request: Request, response: Response, shown: PieceShown, status = 200): void {
    const typed = typedModule(shown.typed ?? shown.piece.content);
    const model = modulePage(shown, typed, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/module', model, { status });
  }
}

const nameOf = (key: string): PieceName => ({ kind: 'module', key });
