import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import type { CourseRight } from '../../../catalog/access.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import type { Piece, PieceKind } from '../../../catalog/draft/piece.js';
import { Comments } from '../../../catalog/review/comments/comments.service.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { type StudioCourse, StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import type { Refused } from './comment-form.js';
import { pieceReviewPage } from './piece-review.page.js';
import { ThreadForms } from './thread-forms.service.js';
import { threadNotice } from './thread-notice.js';
import { peopleIn } from './thread-view.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

/** Lessons and quizzes have pages of their own, with their passages and items. */
const kinds: readonly PieceKind[] = ['details', 'module', 'glossary'];

/** What is commented on as a whole: about the course, a module; and the glossary, of which each term has its own comments. */
@Controller('studio/courses/:course/draft/:kind/:key/review')
@UseGuards(StudioOnly)
export class PieceReviewController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly comments: Comments,
    private readonly threads: ThreadForms,
    private readonly directory: Directory,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query() { now }: Fields,
  ): Promise<void> {
    await this.#page(request, response, me, params, { refused: null, now });
  }

  @Post()
  async write(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() body: Fields,
  ): Promise<void> {
    const { course, piece } = await this.#at(me, params, 'comment');
    const refused = await this.threads.receive(request, response, {
      ...{ course, me, body },
      on: (place) => ({ piece, passage: null, ...(isTerm(piece, place) && { term: place }) }),
      back: `${addresses.pieceReview(course.slug, piece)}?now=written`,
    });
    if (refused) await this.#page(request, response, me, params, { refused });
  }

  async #at(
    me: Visitor,
    { course: slug = '', kind = '', key = '' }: Params,
    right: CourseRight,
  ): Promise<{ readonly course: StudioCourse; readonly piece: Piece }> {
    const course = await this.courses.at(me, slug, right);
    const known = kinds.find((each) => each === kind);
    if (!known) throw new NotFound('not-found');
    return { course, piece: await this.pieces.at(course.id, { kind: known, key }) };
  }

  async #page(
    request: Request,
    response: Response,
    me: Visitor,
    params: Params,
    { refused, now }: { readonly refused: Refused | null; readonly now?: unknown },
  ): Promise<void> {
    const { course, piece } = await this.#at(me, params, 'see');
    const words = this.pages.words(request);
    const threads = await this.comments.about(course.id, piece.kind, [piece.key]);
    const names = await this.directory.names(peopleIn(threads));
    const facts = { course, personId: me.id, names, piece, threads, refused, notice: threadNotice(now, words) };
    const status = refused ? 422 : 200;
    this.pages.show(request, response, 'studio/review/piece', pieceReviewPage(facts, words), { status });
  }
}

const isTerm = ({ kind }: Piece, place: string): boolean => kind === 'glossary' && place !== '';
