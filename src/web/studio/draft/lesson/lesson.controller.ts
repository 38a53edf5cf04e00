import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { Comments } from '../../../../catalog/review/comments/comments.service.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { can } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { type LessonAt, LessonDrafts } from './lesson-drafts.service.js';
import { lessonProblems, type LessonTyped, readLesson } from './lesson-form.js';
import { LessonMerging } from './lesson-merging.service.js';
import { LessonPreview } from './lesson-preview.service.js';
import { type LessonDraftFacts, lessonDraftPage, othersSaid } from './lesson.page.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

const notices = ['saved', 'merged'] as const;

/** Writing one lesson of a draft. */
@Controller('studio/courses/:course/draft/lessons/:lesson')
@UseGuards(StudioOnly)
export class LessonDraftController {
  constructor(
    private readonly pages: Pages,
    private readonly lessons: LessonDrafts,
    private readonly pieces: DraftPieces,
    private readonly previews: LessonPreview,
    private readonly merging: LessonMerging,
    private readonly comments: Comments,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query() { now }: Fields,
  ): Promise<void> {
    const at = await this.lessons.at(me, params, 'see');
    const words = this.pages.words(request);
    const mayWrite = can(at.course, 'write');
    const notice = notices.find((known) => known === now) ?? null;
    const preview = mayWrite ? null : await this.previews.of(at.course, at.lesson.markdown, words);
    await this.#page(request, response, me, at, {
      ...{ typed: at.lesson, after: at.piece.hash, problems: [], preview },
      notice: notice && words.say(`draft.lesson.now-${notice}`),
    });
  }

  /** A save by button leads back to the page; a script is told when what it sent is on disk. */
  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const at = await this.lessons.at(me, params, 'write');
    const words = this.pages.words(request);
    const isScript = request.accepts(['html', 'json']) === 'json';
    const typed = readTyped(fields, at);
    const after = typeof fields.after === 'string' ? fields.after : '';
    const problems = lessonProblems(typed, words);
    if (problems.length > 0) {
      if (isScript) return void response.status(422).json({ detail: problems[0]?.text });
      const facts = { typed, after, problems, notice: null, preview: null };
      return this.#page(request, response, me, at, facts, 422);
    }
    const content = { ...at.piece.content, ...typed };
    const saving = await this.pieces.save(at.course.id, at.piece, { content, after, by: me.id });
    if (saving.outcome === 'clash') {
      const clash = { at, mine: typed, theirs: saving.theirs, base: saving.base, after };
      if (isScript) return void response.status(409).json({ clashes: [await this.merging.said(clash, words)] });
      return this.merging.settle(request, response, me, clash);
    }
    if (!isScript) return response.redirect(303, `${addresses.draftLesson(at.course.slug, at.piece.key)}?now=saved`);
    const others = await this.lessons.visit(at.piece, me);
    response.status(200).json({
      said: words.say('draft.lesson.saved-now', { time: words.date(saving.savedAt, 'time') }),
      hash: saving.hash,
      others: othersSaid(others, words),
    });
  }

  /** Shows what was typed as practitioners would see it, and saves nothing. */
  @Post('preview')
  async preview(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const at = await this.lessons.at(me, params, 'write');
    const words = this.pages.words(request);
    const typed = readTyped(fields, at);
    const problems = lessonProblems(typed, words);
    const preview = problems.length > 0 ? null : await this.previews.of(at.course, typed.markdown, words);
    if (request.accepts(['html', 'json']) === 'json') {
      if (!preview) return void response.status(422).json({ detail: problems[0]?.text });
      return void response.status(200).json({ html: preview.html });
    }
    const after = typeof fields.after === 'string' ? fields.after : '';
    const facts = { typed, after, problems, notice: null, preview };
    await this.#page(request, response, me, at, facts, problems.length > 0 ? 422 : 200);
  }

  async #page(
    request: Request,
    response: Response,
    me: Visitor,
    at: LessonAt,
    facts: Omit<LessonDraftFacts, 'at' | 'author' | 'others'>,
    status = 200,
  ): Promise<void> {
    const others = can(at.course, 'write') ? await this.lessons.visit(at.piece, me) : [];
    const author = await this.lessons.author(at.piece);
    const openComments = (await this.comments.open(at.course.id)).get(`lesson ${at.piece.key}`) ?? 0;
    const model = lessonDraftPage({ at, author, others, openComments, ...facts }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/lesson/lesson', model, { status });
  }
}

const readTyped = (fields: Fields, { lesson, module }: LessonAt): LessonTyped =>
  readLesson(fields, lesson, module?.objectives.map(({ key }) => key) ?? []);
