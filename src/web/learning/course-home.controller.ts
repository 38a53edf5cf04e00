import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Certificates } from '../../credentials/certificates.service.js';
import { Issuing } from '../../credentials/issuing.service.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { journey } from '../../learning/journey.js';
import { CatchUps } from '../../learning/moving/catch-ups.service.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { DueReviews } from '../../learning/review/due-reviews.service.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { courseHomePage } from './course-home.page.js';
import { NewerEditions } from './moving/newer-editions.service.js';
import { Notices } from './notices/notices.service.js';

/** Where a practitioner stands in one course. */
@Controller('learn/:course')
@UseGuards(SignedIn)
export class CourseHomeController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly records: QuizRecords,
    private readonly issuing: Issuing,
    private readonly certificates: Certificates,
    private readonly reviews: DueReviews,
    private readonly notices: Notices,
    private readonly catchUps: CatchUps,
    private readonly newer: NewerEditions,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, slug);
    const attempts = await this.records.ofEnrolment(standing.enrolment.id);
    const certificate = await this.certificates.ofEnrolment(standing.enrolment.id);
    const completion = await this.issuing.completion(standing, attempts);
    const way = journey(standing, attempts);
    const words = this.pages.words(request);
    const reviews = await this.reviews.in([{ standing, attempts }], words.timeZone);
    const facts = {
      ...{ standing, journey: way, attempts, completion, certificate, due: reviews.get(standing.enrolment.id) },
      notices: await this.notices.of(standing, way, words),
      changed: await this.catchUps.changed(standing, attempts),
      added: await this.catchUps.added(standing),
      newer: await this.newer.of(standing, certificate),
      quizTaken: await this.newer.quizTaken(attempts),
    };
    this.pages.show(request, response, 'learning/course-home', courseHomePage(facts, words));
  }
}
