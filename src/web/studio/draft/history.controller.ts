import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftHistory } from '../../../catalog/draft/draft-history.service.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { type Content, isPieceKind } from '../../../catalog/draft/piece.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { historyPage, revisionPage } from './history.page.js';
import { hrefOf } from './outline.page.js';
import { sentIn } from './typed.js';

/** What a piece of a draft said before: who wrote it, when, what differs from now, and bringing it back. */
@Controller('studio/courses/:course/draft/:kind/:key/history')
@UseGuards(StudioOnly)
export class HistoryController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly history: DraftHistory,
    private readonly directory: Directory,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
  ): Promise<void> {
    const { course, piece } = await this.#pieceAt(me, params, 'see');
    const revisions = await this.history.of(piece.id);
    const ids = [piece, ...revisions].flatMap(({ savedBy }) => savedBy ?? []);
    const names = await this.directory.names([...new Set(ids)]);
    const model = historyPage({ course, piece, revisions, names }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/history', model);
  }

  @Get(':revision')
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
  ): Promise<void> {
    const { course, piece } = await this.#pieceAt(me, params, 'see');
    const revision = await this.history.revision(piece.id, params['revision'] ?? '');
    const names = await this.directory.names(revision.savedBy === null ? [] : [revision.savedBy]);
    const model = revisionPage({ course, piece, revision, names }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/revision', model);
  }

  /** The revision becomes what the piece says; what it says now is in the history from then on. */
  @Post(':revision')
  async restore(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
    @Body() fields: Record<string, unknown>,
  ): Promise<void> {
    const { course, piece } = await this.#pieceAt(me, params, 'write');
    const { content } = await this.history.revision(piece.id, params['revision'] ?? '');
    const writing = { content: content as Content, after: sentIn(fields, 'after'), by: me.id };
    const { outcome } = await this.pieces.save(course.id, piece, writing);
    if (outcome === 'clash') throw new Conflict('draft-changed');
    response.redirect(303, hrefOf(course.slug, piece));
  }

  async #pieceAt(
    me: Visitor,
    { course: slug = '', kind = '', key = '' }: Record<string, string>,
    right: 'see' | 'write',
  ) {
    const course = await this.courses.at(me, slug, right);
    if (!isPieceKind(kind)) throw new NotFound('not-found');
    return { course, piece: await this.pieces.at(course.id, { kind, key }) };
  }
}
