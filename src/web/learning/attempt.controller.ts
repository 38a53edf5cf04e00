import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import type { Fields } from '../../assessment/form-fields.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { newSecret } from '../../kernel/ids.js';
import { asked } from '../../learning/asked.js';
import { Attempts } from '../../learning/attempts.service.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import type { Saved } from '../../learning/responses.service.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { attemptPage } from './attempt.page.js';
import { pausedPage } from './attempt-time.js';
import { CheckedItems } from './checked-items.service.js';
import { ClashPages } from './clash-pages.service.js';
import { savedSaid } from './saved-said.js';
import { leftAt, placeIn, sentIn } from './sent-fields.js';

/** Taking a quiz: answer, send in. */
@Controller('attempts/:id')
@UseGuards(SignedIn)
export class AttemptController {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly records: QuizRecords,
    private readonly clashPages: ClashPages,
    private readonly checkedItems: CheckedItems,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    if (record.attempt.submittedAt) return response.redirect(303, addresses.result(id));
    const [words, now] = [this.pages.words(request), this.clock.now()];
    const paused = pausedPage(record, now, words);
    if (paused) return this.pages.show(request, response, 'learning/paused', paused);
    const checked = await this.checkedItems.of(record, words);
    const page = newSecret().slice(0, 8);
    this.pages.show(request, response, 'learning/attempt', attemptPage(record, page, now, words, checked));
  }

  /** A save by button leads back to the attempt, to the line that was moved; a script gets the time and what is answered. */
  @Post('answers')
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    const sent = sentIn(record, fields);
    const isScript = request.accepts(['html', 'json']) === 'json';
    let saved: Saved;
    try {
      saved = await this.attempts.save(id, record.quiz, sent);
    } catch (fault) {
      if (isScript || !(fault instanceof Conflict)) throw fault;
      return response.redirect(303, leftAt(id, fault));
    }
    const { clashes } = saved;
    if (isScript) {
      const now = await this.records.attempt(me.id, id);
      const said = savedSaid(now, saved, sent.given, this.clock.now(), this.pages.words(request));
      return void response.status(clashes.length > 0 ? 409 : 200).json(said);
    }
    const at = { personId: me.id, attemptId: id, fields, clashes, sending: false };
    if (clashes.length > 0) return this.clashPages.show(request, response, at);
    response.redirect(303, `${addresses.attempt(id)}${placeIn(record, fields)}`);
  }

  /** Fixes the answer to the item that `check` names, and leads back to it: the page then shows what is right. */
  @Post('checks')
  async check(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    const at = asked(record).findIndex(({ name }) => name === fields['check']);
    const key = asked(record)[at]?.item.key;
    if (key === undefined) throw new NotFound('not-found');
    const page = { personId: me.id, attemptId: id, fields, sending: false };
    const isChecked = await this.clashPages.receive(request, response, page, () =>
      this.attempts.check(id, record.quiz, sentIn(record, fields), key),
    );
    if (isChecked) response.redirect(303, `${addresses.attempt(id)}#item-${at + 1}`);
  }

  @Post('submission')
  async submit(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    const page = { personId: me.id, attemptId: id, fields, sending: true };
    const isSubmitted = await this.clashPages.receive(request, response, page, () =>
      this.attempts.submit(me.id, id, record.quiz, sentIn(record, fields)),
    );
    if (!isSubmitted) return;
    const { attempt } = await this.records.attempt(me.id, id);
    response.redirect(303, `${addresses.result(id)}${attempt.ending === 'expired' ? '?late=1' : ''}`);
  }
}
