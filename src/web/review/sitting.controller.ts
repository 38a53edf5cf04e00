import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import type { Answer } from '../../assessment/answer.js';
import { answered as answeredSo, readAnswer } from '../../assessment/behaviour.js';
import type { Fields } from '../../assessment/form-fields.js';
import { NotFound } from '../../kernel/errors.js';
import { Enrolments, type Standing } from '../../learning/enrolments.service.js';
import type { Deck } from '../../learning/review/deck.js';
import { restOfSitting } from '../../learning/review/queue.js';
import { Reviewing } from '../../learning/review/reviewing.service.js';
import { ReviewPlans } from '../../learning/review/review-plans.service.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { LessonHtml } from '../learning/lesson-html.service.js';
import { reviewAnswerPage } from './review-answer.page.js';
import { type InSitting, itemName, orderOf, reviewPromptPage } from './review-prompt.page.js';
import { reviewRestPage } from './review-rest.page.js';
import { answeredIn, ratedIn } from './sitting-fields.js';

interface Sitting {
  readonly deck: Deck;
  /** What is asked now; null at the end. */
  readonly now: InSitting | null;
}

/** A few minutes of review: one thing at a time, its answer, how it was, and the next. */
@Controller('review/:course')
@UseGuards(SignedIn)
export class SittingController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly plans: ReviewPlans,
    private readonly reviewing: Reviewing,
    private readonly html: LessonHtml,
  ) {}

  /** With `show` the answer of the card of that id, if it is the card that is asked now. */
  @Get('next')
  async next(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') course: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const standing = await this.enrolments.standing(me.id, course);
    if (!(await this.plans.isOn(standing.enrolment.id))) return response.redirect(303, addresses.review(course));
    const answered = answeredIn(query);
    const { deck, now } = await this.#sitting(request, standing, answered);
    if (!now) {
      const model = reviewRestPage(standing, deck, answered, words);
      return this.pages.show(request, response, 'review/rest', model);
    }
    const { id, prompt } = now.entry;
    if (query['show'] === id && prompt.source === 'card') return this.#answer(request, response, now, null, deck);
    this.pages.show(request, response, 'review/prompt', reviewPromptPage(now, null, words));
  }

  /** The answer to an item is read, compared with the key, and forgotten: what counts is how it was. */
  @Post('checks')
  async check(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') course: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, course);
    if (!(await this.plans.isOn(standing.enrolment.id))) throw new NotFound('not-found');
    const answered = answeredIn(fields);
    const { deck, now } = await this.#sitting(request, standing, answered);
    const entry = deck.entries.find(({ id }) => id === fields['id']);
    if (entry?.prompt.source !== 'item') throw new NotFound('not-found');
    if (!now || now.entry !== entry) return response.redirect(303, addresses.reviewNext(course, answered));
    const { item } = entry.prompt;
    const read = readAnswer(item, orderOf(now, entry.prompt), fields, itemName);
    const answer: Answer | null = read.faults.length > 0 ? null : read.answer;
    const isMoved = fields[`${itemName}.move`] !== undefined;
    const isOdd = answeredSo(item, answer).problem !== null;
    if (!isMoved && !isOdd) return this.#answer(request, response, now, answer, deck);
    const model = reviewPromptPage(now, answer, this.pages.words(request));
    this.pages.show(request, response, 'review/prompt', model, { status: isMoved ? 200 : 422 });
  }

  @Post('answers')
  async rate(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') course: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, course);
    const rated = ratedIn(fields);
    if (!rated) throw new NotFound('not-found');
    await this.reviewing.answer(standing, this.pages.words(request).timeZone, rated);
    response.redirect(303, addresses.reviewNext(course, answeredIn(fields) + 1));
  }

  async #answer(
    request: Request,
    response: Response,
    now: InSitting,
    answer: Answer | null,
    { today }: Deck,
  ): Promise<void> {
    const words = this.pages.words(request);
    const settings = await this.html.settings(now.standing.edition, words);
    const model = reviewAnswerPage(now, answer, today, settings, words);
    this.pages.show(request, response, 'review/answer', model);
  }

  async #sitting(request: Request, standing: Standing, answered: number): Promise<Sitting> {
    const deck = await this.reviewing.deck(standing, this.pages.words(request).timeZone);
    const rest = restOfSitting(deck.queue, answered);
    const [entry] = rest;
    return { deck, now: entry ? { standing, entry, answered, left: rest.length } : null };
  }
}
