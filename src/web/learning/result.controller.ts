import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Bibliography } from '../../catalog/markdown/bibliography.js';
import { attemptResult, quizStanding } from '../../learning/attempt-result.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { LessonHtml } from './lesson-html.service.js';
import { resultPage } from './result.page.js';

/** What came of an attempt: the score by objective, and, when it may be shown, each item with its reason and studies. */
@Controller('attempts/:id/result')
@UseGuards(SignedIn)
export class ResultController {
  constructor(
    private readonly pages: Pages,
    private readonly records: QuizRecords,
    private readonly html: LessonHtml,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
  ): Promise<void> {
    const record = await this.records.attempt(me.id, id);
    const { attempt, edition, quiz } = record;
    const attempts = await this.records.ofEnrolment(attempt.enrolmentId);
    const taken = attempts.get(quiz.key) ?? [];
    const gradings = taken.find(([each]) => each.id === id)?.[1] ?? [];
    const result = attemptResult(attempt, gradings);
    if (!result) return response.redirect(303, addresses.attempt(id));
    const words = this.pages.words(request);
    const bibliography = new Bibliography(edition.content.evidence.studies, await this.html.settings(edition, words));
    const standing = quizStanding(taken, quiz.attempts);
    const onward =
      standing.passed || standing.left === 0
        ? { href: addresses.courseHome(edition.content.slug), label: words.say('result.next.course') }
        : { href: addresses.activity(edition.content.slug, quiz.key), label: words.say('result.next.again') };
    const model = resultPage({ record, result, standing, gradings, bibliography, onward }, words);
    this.pages.show(request, response, 'learning/result', model);
  }
}
