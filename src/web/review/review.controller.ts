import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { MailWishes } from '../../kernel/mail/mail-wishes.service.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { DueReviews } from '../../learning/review/due-reviews.service.js';
import { Reviewing } from '../../learning/review/reviewing.service.js';
import { ReviewPlans } from '../../learning/review/review-plans.service.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { reviewHomePage } from './review-home.page.js';
import { reviewsPage } from './reviews.page.js';

/** What a practitioner keeps fresh: turned on and off, looked at, and what of it. */
@Controller('review')
@UseGuards(SignedIn)
export class ReviewController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly plans: ReviewPlans,
    private readonly reviewing: Reviewing,
    private readonly due: DueReviews,
    private readonly wishes: MailWishes,
  ) {}

  @Get()
  async all(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const words = this.pages.words(request);
    const standings = await this.enrolments.all(me.id);
    const enrolled = standings.map((standing) => ({ standing }));
    const due = await this.due.in(enrolled, words.timeZone);
    this.pages.show(request, response, 'review/reviews', reviewsPage(standings, due, words));
  }

  @Get(':course')
  async home(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') course: string,
  ): Promise<void> {
    const words = this.pages.words(request);
    const standing = await this.enrolments.standing(me.id, course);
    const isOn = await this.plans.isOn(standing.enrolment.id);
    const deck = isOn ? await this.reviewing.deck(standing, words.timeZone) : null;
    const answers = deck ? await this.reviewing.answersSince(standing, deck.today) : [];
    const letters = !(await this.wishes.refuses(me.id, 'review'));
    const model = reviewHomePage({ standing, deck, answers, letters }, words);
    this.pages.show(request, response, 'review/home', model);
  }

  @Post(':course/start')
  async start(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') course: string,
    @Body('letters') letters: unknown,
  ): Promise<void> {
    const { enrolment } = await this.enrolments.standing(me.id, course);
    await this.plans.start(enrolment, typeof letters === 'string');
    response.redirect(303, addresses.review(course));
  }

  @Post(':course/stop')
  async stop(@Res() response: Response, @Me() me: Visitor, @Param('course') course: string): Promise<void> {
    const { enrolment } = await this.enrolments.standing(me.id, course);
    await this.plans.stop(enrolment);
    response.redirect(303, addresses.review(course));
  }

  /** From the list it leads back there; within a sitting it leads on. */
  @Post(':course/removals')
  async takeOut(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') course: string,
    @Body() { id, answered }: Record<string, unknown>,
  ): Promise<void> {
    await this.#takeOut(request, me, course, id, true);
    const inSitting = typeof answered === 'string' && /^\d{1,3}$/.test(answered);
    response.redirect(
      303,
      inSitting ? addresses.reviewNext(course, Number(answered)) : `${addresses.review(course)}#kept`,
    );
  }

  @Post(':course/returns')
  async putBack(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') course: string,
    @Body('id') id: unknown,
  ): Promise<void> {
    await this.#takeOut(request, me, course, id, false);
    response.redirect(303, `${addresses.review(course)}#kept`);
  }

  async #takeOut(request: Request, me: Visitor, course: string, id: unknown, isOut: boolean): Promise<void> {
    const standing = await this.enrolments.standing(me.id, course);
    const { timeZone } = this.pages.words(request);
    await this.reviewing.takeOut(standing, timeZone, typeof id === 'string' ? id : '', isOut);
  }
}
