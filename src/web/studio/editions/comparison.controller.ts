import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { EditionDifferences } from '../../../catalog/editions/edition-differences.service.js';
import { isEditionPart } from '../../../catalog/editions/part-difference.js';
import { Editions } from '../../../catalog/editions.service.js';
import { Publishing } from '../../../catalog/publishing.service.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { activityChanges, activityTitle } from '../../editions/activity-changes.js';
import { comparedNumbers, editionNumber } from '../../editions/edition-number.js';
import { partChanges } from '../../editions/part-changes.js';
import { quizChanges } from '../../editions/quiz-changes.js';
import { placeAsked } from '../../editions/shown-difference.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { type Compared, comparedPage, comparisonPage, nameOfLater } from './comparison.page.js';

type Params = Record<string, string>;

/** Any two editions, or one and the draft, beside each other: in numbers, and each lesson, quiz and part for itself. */
@Controller('studio/courses/:course/editions/:before/:after')
@UseGuards(StudioOnly)
export class ComparisonController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly editions: Editions,
    private readonly differences: EditionDifferences,
    private readonly publishing: Publishing,
  ) {}

  @Get()
  async comparison(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
  ): Promise<void> {
    const compared = await this.#compared(me, params);
    const difference = this.differences.between(compared.before, compared.after);
    const model = comparisonPage(compared, difference, this.pages.words(request));
    this.pages.show(request, response, 'studio/editions/comparison', model);
  }

  @Get('activities/:activity')
  async activity(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query('page') page: unknown,
  ): Promise<void> {
    const compared = await this.#compared(me, params);
    const { course, before, after } = compared;
    const key = params['activity'] ?? '';
    const words = this.pages.words(request);
    const place = placeAsked(addresses.comparedActivity(course.slug, before.number, nameOfLater(compared), key), page);
    const title = activityTitle([before, after], key);
    const difference = activityChanges([before, after], key, place, quizChanges, words);
    if (title === null || !difference) throw new NotFound('not-found');
    this.pages.show(request, response, 'studio/editions/compared', comparedPage(compared, title, difference, words));
  }

  @Get('parts/:part')
  async part(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query('page') page: unknown,
  ): Promise<void> {
    const compared = await this.#compared(me, params);
    const { course, before, after } = compared;
    const part = params['part'] ?? '';
    if (!isEditionPart(part)) throw new NotFound('not-found');
    const words = this.pages.words(request);
    const place = placeAsked(addresses.comparedPart(course.slug, before.number, nameOfLater(compared), part), page);
    const difference = partChanges(part, [before, after], place, words);
    const title = words.say(`editions.part.${part}`);
    this.pages.show(request, response, 'studio/editions/compared', comparedPage(compared, title, difference, words));
  }

  async #compared(me: Visitor, { course: slug = '', before, after }: Params): Promise<Compared> {
    const course = await this.courses.at(me, slug, 'see');
    if (after === 'draft') {
      const edition = await this.editions.numbered(course.id, editionNumber(before));
      return { course, before: edition, after: await this.publishing.upcoming(course.id), isDraft: true };
    }
    const [one, other] = comparedNumbers(before, after);
    return {
      course,
      before: await this.editions.numbered(course.id, one),
      after: await this.editions.numbered(course.id, other),
      isDraft: false,
    };
  }
}
