import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { Editions } from '../../../../catalog/editions.service.js';
import { NotFound } from '../../../../kernel/errors.js';
import { DueDates } from '../../../../learning/due/due-dates.service.js';
import { Groups } from '../../../../learning/groups/groups.service.js';
import { addresses } from '../../../addresses.js';
import { receiveForm } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../../views/form.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { type DueField, dueFields, dueForm } from './due-form.js';
import { duePage } from './due.page.js';

type Body = Record<string, unknown>;

/** By when a course, or a part of it, is due: for everybody on it, or for a group. */
@Controller('studio/courses/:course/roster/due')
@UseGuards(StudioOnly)
export class RosterDueController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly editions: Editions,
    private readonly groups: Groups,
    private readonly dates: DueDates,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { changed }: Body,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const form = formModel(dueFields, { zone: this.pages.words(request).timeZone });
    await this.#show(request, response, course, form, changed === '1');
  }

  @Post()
  async set(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Body,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const edition = await this.editions.newestOf(slug);
    if (!edition) throw new NotFound('not-found');
    const words = this.pages.words(request);
    const groups = (await this.groups.open(course.id)).map(({ id }) => id);
    const asked = { schema: dueForm(edition.content, groups, words), fields: dueFields, kept: dueFields };
    const refused = await receiveForm(asked, body, words, ({ who, what, day, zone }) => {
      const date = { courseId: course.id, groupId: who, enrolmentId: null, ...what, day, timeZone: zone };
      return this.dates.set(date, me.id);
    });
    if (refused) return this.#show(request, response, course, refused);
    response.redirect(303, `${addresses.rosterDue(slug)}?changed=1`);
  }

  @Post(':due/withdrawal')
  async withdraw(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, due }: Record<'course' | 'due', string>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const { enrolmentId } = await this.dates.withdraw(course.id, due, me.id);
    const back = enrolmentId === null ? addresses.rosterDue(slug) : addresses.rosterPerson(slug, enrolmentId);
    response.redirect(303, `${back}?changed=1`);
  }

  async #show(
    request: Request,
    response: Response,
    course: StudioCourse,
    form: FormModel<DueField>,
    changed = false,
  ): Promise<void> {
    const content = (await this.editions.newestOf(course.slug))?.content ?? null;
    const [dates, groups] = [await this.dates.common(course.id), await this.groups.open(course.id)];
    const model = duePage({ course, content, dates, groups, form, changed }, this.pages.words(request));
    const status = form.problems.length > 0 ? 422 : 200;
    this.pages.show(request, response, 'studio/roster/due', model, { status });
  }
}
