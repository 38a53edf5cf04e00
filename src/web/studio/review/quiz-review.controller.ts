import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import type { Piece } from '../../../catalog/draft/piece.js';
import { Comments } from '../../../catalog/review/comments/comments.service.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { ItemDrafts } from '../draft/item/item-drafts.service.js';
import type { StudioCourse } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import type { Refused } from './comment-form.js';
import { quizReviewPage } from './quiz-review.page.js';
import { ThreadForms } from './thread-forms.service.js';
import { threadNotice } from './thread-notice.js';
import { itemsAPage } from './thread-place.js';
import { peopleIn } from './thread-view.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

/** A quiz of a draft item by item, with its key, and the comments on each. */
@Controller('studio/courses/:course/draft/quizzes/:quiz/review')
@UseGuards(StudioOnly)
export class QuizReviewController {
  constructor(
    private readonly pages: Pages,
    private readonly drafts: ItemDrafts,
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
    @Query() query: Fields,
  ): Promise<void> {
    await this.#page(request, response, me, params, query, null);
  }

  /** Begins a thread on an item, or on the quiz as a whole. */
  @Post()
  async write(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query() query: Fields,
    @Body() body: Fields,
  ): Promise<void> {
    const { course, quiz } = await this.drafts.quiz(me, params, 'comment');
    const from = startIn(query);
    const refused = await this.threads.receive(request, response, {
      ...{ course, me, body },
      on: async (place) => ({ piece: place === '' ? quiz : await this.#item(course, quiz, place), passage: null }),
      back: `${addresses.quizReview(course.slug, quiz.key)}?now=written${from > 0 ? `&from=${from}` : ''}`,
    });
    if (refused) await this.#page(request, response, me, params, query, refused);
  }

  /** @throws NotFound, also for an item of another quiz */
  async #item({ id }: StudioCourse, quiz: Piece, key: string): Promise<Piece> {
    const item = await this.pieces.at(id, { kind: 'item', key });
    if (item.parent !== quiz.key) throw new NotFound('not-found');
    return item;
  }

  async #page(
    request: Request,
    response: Response,
    me: Visitor,
    params: Params,
    query: Fields,
    refused: Refused | null,
  ): Promise<void> {
    const draft = await this.drafts.quiz(me, params, 'see');
    const { course, quiz } = draft;
    const words = this.pages.words(request);
    const all = await this.pieces.within(course.id, quiz.key, ['item']);
    const heads = await this.pieces.heads(course.id);
    const ever = heads.filter(({ kind, parent }) => kind === 'item' && parent === quiz.key).map(({ key }) => key);
    const from = Math.min(startIn(query), Math.max(all.length - 1, 0));
    const itemThreads = await this.comments.about(course.id, 'item', ever);
    const quizThreads = await this.comments.about(course.id, 'quiz', [quiz.key]);
    const names = await this.directory.names(peopleIn([...itemThreads, ...quizThreads]));
    const facts = {
      ...{ course, personId: me.id, names, draft, from, of: all.length, itemThreads, quizThreads, refused },
      items: all.slice(from, from + itemsAPage),
      keys: new Set(all.map(({ key }) => key)),
      notice: threadNotice(query.now, words),
    };
    const status = refused ? 422 : 200;
    this.pages.show(request, response, 'studio/review/quiz', quizReviewPage(facts, words), { status });
  }
}

function startIn({ from }: Fields): number {
  return typeof from === 'string' && /^\d{1,6}$/.test(from) ? Number(from) : 0;
}
