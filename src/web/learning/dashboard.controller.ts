import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Certificates } from '../../credentials/certificates.service.js';
import { Issuing } from '../../credentials/issuing.service.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { journey } from '../../learning/journey.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { DueReviews, type Enrolled } from '../../learning/review/due-reviews.service.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { dashboardPage } from './dashboard.page.js';
import { Notices } from './notices/notices.service.js';

/** Where a practitioner stands in all their courses. */
@Controller('learn')
@UseGuards(SignedIn)
export class DashboardController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly records: QuizRecords,
    private readonly issuing: Issuing,
    private readonly certificates: Certificates,
    private readonly reviews: DueReviews,
    private readonly notices: Notices,
  ) {}

  @Get()
  async dashboard(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const words = this.pages.words(request);
    const certificates = await this.certificates.of(me.id);
    const enrolled: Required<Enrolled>[] = [];
    for (const standing of await this.enrolments.all(me.id)) {
      enrolled.push({ standing, attempts: await this.records.ofEnrolment(standing.enrolment.id) });
    }
    const due = await this.reviews.in(enrolled, words.timeZone);
    const courses = [];
    for (const { standing, attempts } of enrolled) {
      const held = certificates.find(({ enrolmentId }) => enrolmentId === standing.enrolment.id) ?? null;
      const completion = await this.issuing.completion(standing, attempts);
      const way = journey(standing, attempts);
      courses.push({
        standing,
        journey: way,
        dates: held ? [] : await this.notices.due(standing, way),
        completion,
        certificate: held?.statement ?? null,
        due: due.get(standing.enrolment.id),
      });
    }
    const statements = certificates.map(({ statement }) => statement);
    const model = dashboardPage(me.name, courses, statements, words);
    this.pages.show(request, response, 'learning/dashboard', model);
  }
}
