import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { ThreadPlaces } from '../../../catalog/review/comments/thread-places.service.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { LessonDrafts } from '../draft/lesson/lesson-drafts.service.js';
import { LessonPreview } from '../draft/lesson/lesson-preview.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { type Refused, seenIn } from './comment-form.js';
import { lessonReviewPage } from './lesson-review.page.js';
import { ThreadForms } from './thread-forms.service.js';
import { threadNotice } from './thread-notice.js';
import { peopleIn } from './thread-view.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

/** A lesson of a draft as practitioners will see it, with the comments on its passages. */
@Controller('studio/courses/:course/draft/lessons/:lesson/review')
@UseGuards(StudioOnly)
export class LessonReviewController {
  constructor(
    private readonly pages: Pages,
    private readonly lessons: LessonDrafts,
    private readonly previews: LessonPreview,
    private readonly places: ThreadPlaces,
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

  /** Begins a thread on a passage, or on the lesson as a whole. */
  @Post()
  async write(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() body: Fields,
  ): Promise<void> {
    const { course, piece } = await this.lessons.at(me, params, 'comment');
    const refused = await this.threads.receive(request, response, {
      ...{ course, me, body },
      on: (place) => ({ piece, passage: seenIn(place) }),
      back: `${addresses.lessonReview(course.slug, piece.key)}?now=written`,
    });
    if (refused) await this.#page(request, response, me, params, { refused });
  }

  async #page(
    request: Request,
    response: Response,
    me: Visitor,
    params: Params,
    { refused, now }: { readonly refused: Refused | null; readonly now?: unknown },
  ): Promise<void> {
    const at = await this.lessons.at(me, params, 'see');
    const words = this.pages.words(request);
    const { blocks, rest } = await this.previews.blocks(at.course, at.lesson.markdown, words);
    const commented = await this.places.of(at.course.id, at.piece);
    const names = await this.directory.names(peopleIn(commented.threads.map(({ thread }) => thread)));
    const looking = { course: at.course, personId: me.id, names };
    const facts = { ...looking, at, commented, blocks, rest, refused, notice: threadNotice(now, words) };
    const status = refused ? 422 : 200;
    this.pages.show(request, response, 'studio/review/lesson', lessonReviewPage(facts, words), { status });
  }
}
