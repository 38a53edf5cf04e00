import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { NotFound } from '../../kernel/errors.js';
import { MarkingQueue } from '../../learning/marking/queue.service.js';
import { ItemCorrections } from '../../learning/regrading/item-corrections.service.js';
import { ItemFigureCounts } from '../../learning/regrading/item-figures.service.js';
import { Pages } from '../http/pages.service.js';
import { Me } from '../http/signed-in.guard.js';
import { studioCoursePage } from './course.page.js';
import { studioQuizPage } from './quiz.page.js';
import { StudioCourses } from './studio-courses.service.js';
import { StudioOnly } from './studio-only.guard.js';

/** One course, and each of its quizzes item by item. */
@Controller('studio/courses/:course')
@UseGuards(StudioOnly)
export class StudioCourseController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly figures: ItemFigureCounts,
    private readonly corrections: ItemCorrections,
    private readonly queue: MarkingQueue,
  ) {}

  @Get()
  async course(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const facts = {
      course,
      figures: await this.figures.of(course.id),
      inForce: await this.corrections.inForce(course.id),
      corrections: await this.corrections.inCourse(course.id),
      waiting: (await this.queue.of(course.id)).length,
    };
    this.pages.show(request, response, 'studio/course', studioCoursePage(facts, this.pages.words(request)));
  }

  @Get('quizzes/:quiz')
  async quiz(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Param('quiz') key: string,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const figures = (await this.figures.of(course.id)).filter(({ quiz }) => quiz.key === key);
    const [first] = figures;
    if (!first) throw new NotFound('not-found');
    const inForce = await this.corrections.inForce(course.id);
    const model = studioQuizPage({ course, quiz: first.quiz, figures, inForce }, this.pages.words(request));
    this.pages.show(request, response, 'studio/quiz', model);
  }
}
