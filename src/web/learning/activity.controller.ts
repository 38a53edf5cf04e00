import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { quizStanding } from '../../learning/attempt-result.js';
import { LessonProgress } from '../../learning/lesson-progress.service.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { activityAt } from './activity-at.js';
import { LessonPages } from './lesson-pages.service.js';
import { quizPage } from './quiz.page.js';

/** The page of a lesson, or of a quiz before it is begun. */
@Controller('learn/:course/:activity')
@UseGuards(SignedIn)
export class ActivityController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly progress: LessonProgress,
    private readonly lessons: LessonPages,
    private readonly records: QuizRecords,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const at = await activityAt(this.enrolments, me, request);
    const { activity } = at.place;
    if (activity.kind === 'lesson') {
      await this.progress.viewed(at.standing, activity);
      return this.lessons.show(request, response, { ...at, lesson: activity });
    }
    const attempts = await this.records.ofEnrolment(at.standing.enrolment.id);
    const { open } = quizStanding(attempts.get(activity.key) ?? [], activity.attempts);
    const record = open && (await this.records.attempt(me.id, open.id));
    const model = quizPage(at.standing, at.place, activity, attempts, record, this.pages.words(request));
    this.pages.show(request, response, 'learning/quiz', model);
  }
}
