import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import type { QuizItem } from '../../../../catalog/draft/draft-pieces.service.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioOnly } from '../../studio-only.guard.js';
import type { Changed } from '../form/form.page.js';
import { printTree } from '../form/tree.js';
import { ItemDrafts, type ItemParams, type QuizDraft } from '../item/item-drafts.service.js';
import { drawableOf, drawingOf } from './drawing.js';
import { drawingSaid } from './drawing-said.js';
import { matrixOf } from './matrix.js';
import { quizFaults } from './quiz-faults.js';
import { blueprintForm } from './quiz-forms.js';
import { QuizFormPages } from './quiz-form-pages.service.js';
import { blueprintLists } from './quiz-lists.js';
import { QuizPieces } from './quiz-pieces.service.js';

/** What the papers of a quiz are drawn from, and how many of its items test each objective. */
@Controller('studio/courses/:course/draft/quizzes/:quiz/blueprint')
@UseGuards(StudioOnly)
export class BlueprintController {
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
    const { course, quiz, modules } = draft;
    const action = addresses.draftBlueprint(course.slug, quiz.key);
    const lists = blueprintLists(await this.#items(draft), modules, quiz.parent, this.pages.words(request));
    const changed = await this.forms.receive(request, response, {
      draft,
      me,
      fields,
      specs: blueprintForm,
      action,
      lists,
    });
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
    const { quiz, course, modules } = draft;
    const items = await this.#items(draft);
    const tree = changed?.tree ?? printTree(blueprintForm, quiz.content);
    const drawing = drawingOf(tree, items.map(drawableOf), modules);
    const own = quizFaults(quiz.key, quiz.content, items.length).filter(({ at }) => /^sections\b/.test(at));
    const facts = {
      ...{ draft, side: 'blueprint' as const, specs: blueprintForm, tree, changed, now },
      lists: blueprintLists(items, modules, quiz.parent, words),
      faults: [...(changed ? [] : own), ...(items.length === 0 ? [] : drawing.faults)],
      action: addresses.draftBlueprint(course.slug, quiz.key),
    };
    const elsewhere = await this.quizzes.testedElsewhere(draft);
    const matrix = matrixOf({ slug: course.slug, quiz, items, modules, elsewhere }, words);
    const extra = { drawn: drawingSaid(drawing, words), matrix };
    await this.forms.show(request, response, me, facts, 'studio/draft/quiz/blueprint', extra);
  }

  async #items(draft: QuizDraft): Promise<readonly QuizItem[]> {
    return (await this.quizzes.items(draft)).filter(({ isArchived }) => !isArchived);
  }
}
