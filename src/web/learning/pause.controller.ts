import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import type { Fields } from '../../assessment/form-fields.js';
import { Conflict } from '../../kernel/errors.js';
import { Attempts } from '../../learning/attempts.service.js';
import { Pauses } from '../../learning/pauses.service.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { ClashPages } from './clash-pages.service.js';
import { leftAt, sentIn } from './sent-fields.js';

/** Stops the clock of an attempt, and lets it run on. */
@Controller('attempts/:id/pause')
@UseGuards(SignedIn)
export class PauseController {
  constructor(
    private readonly records: QuizRecords,
    private readonly attempts: Attempts,
    private readonly pauses: Pauses,
    private readonly clashPages: ClashPages,
  ) {}

  /** The button stands in the form of the attempt, so what is chosen there is saved first. */
  @Post()
  async begin(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    const page = { personId: me.id, attemptId: id, fields, sending: false };
    const isPaused = await this.clashPages.receive(request, response, page, async () => {
      const saved = await this.attempts.save(id, record.quiz, sentIn(record, fields));
      if (saved.clashes.length === 0) await this.pauses.begin(me.id, id);
      return saved;
    });
    if (isPaused) response.redirect(303, addresses.attempt(id));
  }

  @Post('end')
  async end(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.records.attempt(me.id, id);
    try {
      await this.pauses.end(me.id, id);
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
      return response.redirect(303, leftAt(id, fault));
    }
    response.redirect(303, addresses.attempt(id));
  }
}
