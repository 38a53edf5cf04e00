import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Bibliography } from '../../catalog/markdown/bibliography.js';
import type { Quiz } from '../../catalog/edition.js';
import { Editions } from '../../catalog/editions.service.js';
import { quizzesOf } from '../../catalog/published.js';
import { policyOf } from '../../catalog/quiz-policy.js';
import { Clock } from '../../kernel/clock.js';
import { Accommodations } from '../../learning/accommodations/accommodations.service.js';
import { attemptResult } from '../../learning/attempt-result.js';
import { beginning, type Beginning } from '../../learning/beginning.js';
import { gainIn } from '../../learning/gain.js';
import { asMarked, MarkReasonsOf } from '../../learning/mark-reasons.service.js';
import { isPairDone } from '../../learning/pair.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { quizStanding, type Taken } from '../../learning/quiz-standing.js';
import { allowedAttempts, type Granted, promised } from '../../learning/quiz-terms.js';
import { revealed } from '../../learning/revealing.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { LessonHtml } from './lesson-html.service.js';
import { resultPage } from './result.page.js';

/** Whether there is another attempt to go on to, now or later. */
const mayFollow = {
  may: true,
  open: true,
  'not-yet': true,
  'cooling-off': true,
  passed: false,
  waits: false,
  'none-left': false,
  'pair-over': false,
  closed: false,
} as const satisfies Record<Beginning['kind'], boolean>;

/** What came of an attempt: the score by objective, and, when it may be shown, each item with its reason and studies. */
@Controller('attempts/:id/result')
@UseGuards(SignedIn)
export class ResultController {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly records: QuizRecords,
    private readonly accommodations: Accommodations,
    private readonly html: LessonHtml,
    private readonly reasons: MarkReasonsOf,
    private readonly editions: Editions,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
    @Query() { late }: Record<string, unknown>,
  ): Promise<void> {
    const found = await this.records.attempt(me.id, id);
    const reasons = await this.reasons.attempt(found);
    const record = asMarked(found, reasons.corrections);
    const { attempt, edition, quiz } = record;
    const attempts = await this.records.ofEnrolment(attempt.enrolmentId);
    const taken = attempts.get(quiz.key) ?? [];
    const gradings = taken.find(([each]) => each.id === id)?.[1] ?? [];
    const result = attemptResult(attempt, gradings);
    if (!result) return response.redirect(303, addresses.attempt(id));
    const words = this.pages.words(request);
    const bibliography = new Bibliography(edition.content.evidence.studies, await this.html.settings(edition, words));
    const granted = await this.accommodations.at(attempt.enrolmentId, quiz);
    const terms = promised(attempt.terms);
    const standing = quizStanding(taken, allowedAttempts(terms, granted));
    const pairDone = isPairDone(quiz, attempts);
    const studied = await this.editions.byId(found.enrolment.editionId);
    const again = quizzesOf(studied.content).find(({ key }) => key === quiz.key); // as it would be taken now
    const next = again && this.#next(again, taken, granted, isPairDone(again, attempts));
    const model = resultPage(
      {
        ...{ record, result, gradings, reasons, bibliography, pairDone, late: late === '1' },
        revealed: revealed(result, standing, this.clock.now(), pairDone),
        gain: gainIn(quizzesOf(edition.content), attempts),
        onward:
          next && mayFollow[next.kind]
            ? { href: addresses.activity(edition.content.slug, quiz.key), label: words.say('result.next.again') }
            : { href: addresses.courseHome(edition.content.slug), label: words.say('result.next.course') },
      },
      words,
    );
    this.pages.show(request, response, 'learning/result', model);
  }

  #next(quiz: Quiz, taken: Taken, granted: Granted, pairDone: boolean): Beginning {
    const policy = policyOf(quiz);
    return beginning(policy, quizStanding(taken, allowedAttempts(policy, granted)), this.clock.now(), pairDone);
  }
}
