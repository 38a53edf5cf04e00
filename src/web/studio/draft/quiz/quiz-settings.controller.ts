import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import type { Words } from '../../../views/words.js';
import { StudioOnly } from '../../studio-only.guard.js';
import type { Changed } from '../form/form.page.js';
import { printTree } from '../form/tree.js';
import { ItemDrafts, type ItemParams, type QuizDraft } from '../item/item-drafts.service.js';
import { quizShape } from './quiz-content.js';
import { quizFaults } from './quiz-faults.js';
import { settingsForm } from './quiz-forms.js';
import { QuizFormPages } from './quiz-form-pages.service.js';
import { QuizPieces } from './quiz-pieces.service.js';
import { toldOf } from './told.js';

/** The terms of a quiz: what is promised to practitioners, in plain words. */
@Controller('studio/courses/:course/draft/quizzes/:quiz/settings')
@UseGuards(StudioOnly)
export class QuizSettingsController {
  constructor(
    private readonly pages: Pages,
    private readonly drafts: ItemDrafts,
    private readonly quizzes: QuizPieces,
    private readonly forms: QuizFormPages,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Query() { now }: Fields,
  ): Promise<void> {
    const draft = await this.drafts.quiz(me, params, 'see');
    await this.forms.open(draft, me);
    await this.#show(request, response, me, draft, typeof now === 'string' ? now : null, null);
  }

  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Body() fields: Fields,
  ): Promise<void> {
    const draft = await this.drafts.quiz(me, params, 'write');
    const words = this.pages.words(request);
    const action = addresses.draftSettings(draft.course.slug, draft.quiz.key);
    const asked = {
      draft,
      me,
      fields,
      specs: settingsForm(words.timeZone),
      action,
      lists: await this.#lists(draft, words),
    };
    const changed = await this.forms.receive(request, response, asked);
    if (changed) await this.#show(request, response, me, draft, null, changed);
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    draft: QuizDraft,
    now: string | null,
    changed: Changed | null,
  ): Promise<void> {
    const words = this.pages.words(request);
    const { quiz, course } = draft;
    const items = (await this.quizzes.items(draft)).filter(({ isArchived }) => !isArchived);
    const specs = settingsForm(words.timeZone);
    const facts = {
      ...{ draft, side: 'settings' as const, specs, changed, now },
      tree: changed?.tree ?? printTree(specs, quizShape.open(quiz.content)),
      lists: await this.#lists(draft, words),
      faults: quizFaults(quiz.key, quiz.content, items.length).filter(({ at }) => at !== 'items'),
      action: addresses.draftSettings(course.slug, quiz.key),
    };
    const extra = { told: toldOf(draft, items, words) };
    await this.forms.show(request, response, me, facts, 'studio/draft/quiz/settings', extra);
  }

  async #lists(draft: QuizDraft, words: Words) {
    const others = await this.quizzes.others(draft);
    const quizzes = others.map(({ key, content }) => ({
      ...{ value: key, text: titleIn(content) || words.say('draft.untitled'), group: null },
    }));
    return { quizzes };
  }
}
