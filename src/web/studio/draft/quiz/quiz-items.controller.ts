import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { NotFound } from '../../../../kernel/errors.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { ItemDrafts, type ItemParams } from '../item/item-drafts.service.js';
import { isItemType } from '../item/item-forms.js';
import { quizItemsPage } from './quiz-items.page.js';
import { QuizPieces } from './quiz-pieces.service.js';

/** The items of a quiz in writing, in their order. */
@Controller('studio/courses/:course/draft/quizzes/:quiz')
@UseGuards(StudioOnly)
export class DraftQuizController {
  constructor(
    private readonly pages: Pages,
    private readonly drafts: ItemDrafts,
    private readonly quizzes: QuizPieces,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Query() { now, page, item }: Fields,
  ): Promise<void> {
    const draft = await this.drafts.quiz(me, params, 'see');
    const facts = {
      ...{ draft, items: await this.quizzes.items(draft) },
      now: typeof now === 'string' ? now : null,
      page: typeof page === 'string' && /^\d{1,4}$/.test(page) ? Number(page) : 1,
      item: typeof item === 'string' ? item : null,
    };
    this.pages.show(request, response, 'studio/draft/quiz/items', quizItemsPage(facts, this.pages.words(request)));
  }

  @Post('items')
  async add(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Body() { type }: Fields,
  ): Promise<void> {
    const draft = await this.drafts.quiz(me, params, 'write');
    if (!isItemType(type)) throw new NotFound('not-found');
    const key = await this.quizzes.add(draft, type, me);
    response.redirect(303, `${addresses.draftItem(draft.course.slug, draft.quiz.key, key)}?now=new`);
  }
}
