import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Quiz } from '../../catalog/edition.js';
import { Clock } from '../../kernel/clock.js';
import { Accommodations } from '../../learning/accommodations/accommodations.service.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { Pages } from '../http/pages.service.js';
import type { ActivityAt } from './activity-at.js';
import { quizPage } from './quiz.page.js';

/** Sends the page of a quiz before it is begun. */
@Injectable()
export class QuizPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly records: QuizRecords,
    private readonly accommodations: Accommodations,
  ) {}

  async show(request: Request, response: Response, at: ActivityAt & { readonly quiz: Quiz }): Promise<void> {
    const { id, personId } = at.standing.enrolment;
    const attempts = await this.records.ofEnrolment(id);
    const granted = await this.accommodations.at(id, at.quiz);
    const open = (attempts.get(at.quiz.key) ?? []).find(([attempt]) => !attempt.submittedAt)?.[0];
    const record = open ? await this.records.attempt(personId, open.id) : null;
    const facts = { ...at, attempts, granted, open: record, now: this.clock.now() };
    this.pages.show(request, response, 'learning/quiz', quizPage(facts, this.pages.words(request)));
  }
}
