import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Visitor } from '../../../accounts/visitor.js';
import { Closings } from '../../../catalog/editions/closings.service.js';
import { Editions } from '../../../catalog/editions.service.js';
import { Writes } from '../../../kernel/writes.js';
import { MovingJob } from '../../../learning/moving/moving-job.service.js';
import { addresses } from '../../addresses.js';
import { comparedNumbers, editionNumber } from '../../editions/edition-number.js';
import { readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../views/form.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { EditionFigures } from './edition-figures.service.js';
import { editionPage } from './edition.page.js';
import { editionsPage } from './editions.page.js';

const fields = ['reason'] as const;

const closingForm = z.object({
  reason: z.string('editions.reason-missing').trim().min(1, 'editions.reason-missing').max(1000, 'publish.note-long'),
});

/** The editions of a course: each as it was published, and whether it takes new enrolments. */
@Controller('studio/courses/:course/editions')
@UseGuards(StudioOnly)
export class EditionsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly editions: Editions,
    private readonly closings: Closings,
    private readonly figures: EditionFigures,
    private readonly moving: MovingJob,
    private readonly writes: Writes,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { before, after }: Record<string, unknown>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const [one, other] = comparedNumbers(before, after);
    if (one && other && one !== other) return response.redirect(303, addresses.comparison(slug, one, other));
    const facts = await this.figures.of(course);
    this.pages.show(request, response, 'studio/editions/editions', editionsPage(facts, this.pages.words(request)));
  }

  @Get(':number')
  async edition(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
  ): Promise<void> {
    await this.#show(request, response, me, params, formModel(fields));
  }

  @Post(':number/closing')
  async close(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
    @Body() body: unknown,
  ): Promise<void> {
    const edition = await this.#at(me, params);
    const read = readForm(closingForm, body, fields, fields, this.pages.words(request));
    if (!read.ok) return this.#show(request, response, me, params, read.form, 422);
    await this.closings.close(edition, me.id, read.value.reason);
    response.redirect(303, addresses.edition(params['course'] ?? '', edition.number));
  }

  @Post(':number/reopening')
  async reopen(@Res() response: Response, @Me() me: Visitor, @Param() params: Record<string, string>): Promise<void> {
    const edition = await this.#at(me, params);
    await this.writes.unit(async () => {
      await this.closings.reopen(edition, me.id);
      await this.moving.again(edition);
    });
    response.redirect(303, addresses.edition(params['course'] ?? '', edition.number));
  }

  async #at(me: Visitor, { course: slug = '', number }: Record<string, string>) {
    const course = await this.courses.at(me, slug, 'close');
    return this.editions.numbered(course.id, editionNumber(number));
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    { course: slug = '', number }: Record<string, string>,
    form: FormModel<'reason'>,
    status = 200,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const edition = await this.editions.numbered(course.id, editionNumber(number));
    const ended = await this.closings.ended(edition.id);
    const facts = { ...(await this.figures.of(course, ended)), edition, ended, form };
    const model = editionPage(facts, this.pages.words(request));
    this.pages.show(request, response, 'studio/editions/edition', model, { status });
  }
}
