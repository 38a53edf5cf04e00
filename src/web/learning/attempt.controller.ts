import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { answered } from '../../assessment/behaviour.js';
import type { Fields } from '../../assessment/form-fields.js';
import { Conflict } from '../../kernel/errors.js';
import { asked, readGiven } from '../../learning/asked.js';
import { Attempts } from '../../learning/attempts.service.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { quizAt } from './activity-at.js';
import { stateSaid } from './attempt-item.js';
import { attemptPage } from './attempt.page.js';

/** Taking a quiz: begin, answer, send in. */
@Controller()
@UseGuards(SignedIn)
export class AttemptController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly attempts: Attempts,
    private readonly records: QuizRecords,
  ) {}

  @Post('learn/:course/:activity/attempts')
  async begin(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const { standing, quiz } = await quizAt(this.enrolments, me, request);
    response.redirect(303, addresses.attempt(await this.attempts.begin(standing, quiz)));
  }

  @Get('attempts/:id')
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    if (record.attempt.submittedAt) return response.redirect(303, addresses.result(id));
    this.pages.show(request, response, 'learning/attempt', attemptPage(record, this.pages.words(request)));
  }

  /** A save by button leads back to the attempt, to the line that was moved; a script gets the time and what is answered. */
  @Post('attempts/:id/answers')
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    const isScript = request.accepts(['html', 'json']) === 'json';
    try {
      const savedAt = await this.attempts.save(id, readGiven(record, fields, onlyIn(fields)));
      if (isScript) return void response.status(200).json(await this.#said(request, me, id, savedAt));
    } catch (fault) {
      if (isScript || !(fault instanceof Conflict)) throw fault;
      return response.redirect(303, addresses.result(id));
    }
    const moved = asked(record).findIndex(({ name }) => fields[`${name}.move`] !== undefined);
    response.redirect(303, `${addresses.attempt(id)}${moved < 0 ? '' : `#item-${moved + 1}`}`);
  }

  @Post('attempts/:id/submission')
  async submit(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    const given = record.attempt.submittedAt ? new Map() : readGiven(record, fields, []);
    await this.attempts.submit(me.id, id, record.quiz, given);
    response.redirect(303, addresses.result(id));
  }

  async #said(request: Request, me: Visitor, id: string, savedAt: Date) {
    const words = this.pages.words(request);
    const states = asked(await this.records.attempt(me.id, id)).map(({ item, answer }) => answered(item, answer));
    const count = (state: string) => states.filter((each) => each.state === state).length;
    const [inPart, unanswered] = [count('part'), count('none')];
    const given = words.say('attempt.answered', { answered: count('all'), of: states.length });
    return {
      saved: words.say('attempt.saved', { time: words.date(savedAt, 'time') }),
      answered: inPart > 0 ? `${given}, ${words.say('attempt.in-part', { count: inPart })}` : given,
      unanswered:
        unanswered > 0 ? words.say('attempt.unanswered', { count: unanswered }) : words.say('attempt.complete'),
      items: states.map((state) => stateSaid(state, words)),
    };
  }
}

/** The items that a script sends by themselves, such as `only=i3`. */
function onlyIn({ only }: Fields): readonly string[] {
  return typeof only === 'string' ? [only] : (only ?? []);
}
