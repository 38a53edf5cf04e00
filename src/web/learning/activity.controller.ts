import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { disclosuresUnread } from '../../learning/disclosures.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { LessonProgress } from '../../learning/lesson-progress.service.js';
import { addresses } from '../addresses.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { activityAt } from './activity-at.js';
import { LessonPages } from './lesson-pages.service.js';
import { QuizPages } from './quiz-pages.service.js';

/** The page of a lesson, or of a quiz before it is begun. */
@Controller('learn/:course/:activity')
@UseGuards(SignedIn)
export class ActivityController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly progress: LessonProgress,
    private readonly lessons: LessonPages,
    private readonly quizzes: QuizPages,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const at = await activityAt(this.enrolments, me, request);
    const { activity } = at.place;
    if (disclosuresUnread(at.standing))
      return response.redirect(303, addresses.acknowledgement(at.standing.edition.content.slug));
    if (activity.kind === 'lesson') {
      await this.progress.viewed(at.standing, activity);
      return this.lessons.show(request, response, { ...at, lesson: activity });
    }
    await this.quizzes.show(request, response, { ...at, quiz: activity });
  }
}
