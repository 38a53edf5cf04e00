import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { quizzesOf } from '../../../../catalog/published.js';
import { Accommodations } from '../../../../learning/accommodations/accommodations.service.js';
import type { Standing } from '../../../../learning/enrolments.service.js';
import { addresses } from '../../../addresses.js';
import {
  type AccommodationField,
  accommodationFields,
  accommodationForm,
} from '../../../admin/accommodations/accommodation-form.js';
import { AccommodationPages } from '../../../admin/accommodations/accommodation-pages.service.js';
import { readForm } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../../views/form.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { rosterFrame } from '../roster-frame.js';
import { RosterPeople } from './roster-people.service.js';

type Named = Record<'course' | 'enrolment', string>;

interface Shown {
  readonly course: StudioCourse;
  readonly standing: Standing;
  readonly form: FormModel<AccommodationField>;
  readonly changed?: boolean;
}

/** What one person is granted at the quizzes of a course, by those who answer for the course. */
@Controller('studio/courses/:course/roster/people/:enrolment/accommodations')
@UseGuards(StudioOnly)
export class RosterAccommodationsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly people: RosterPeople,
    private readonly shown: AccommodationPages,
    private readonly accommodations: Accommodations,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, enrolment }: Named,
    @Query() { changed }: Record<string, unknown>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const standing = await this.people.at(course, enrolment);
    const form = formModel(accommodationFields);
    await this.#show(request, response, { course, standing, form, changed: changed === '1' });
  }

  @Post()
  async grant(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, enrolment }: Named,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const standing = await this.people.at(course, enrolment);
    const schema = accommodationForm(quizzesOf(standing.edition.content).map(({ key }) => key));
    const read = readForm(schema, body, accommodationFields, accommodationFields, this.pages.words(request));
    if (!read.ok) return this.#show(request, response, { course, standing, form: read.form });
    await this.accommodations.grant(me.id, enrolment, read.value);
    response.redirect(303, `${addresses.rosterAccommodations(slug, enrolment)}?changed=1`);
  }

  @Post(':accommodation/withdrawal')
  async withdraw(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, enrolment, accommodation }: Named & Record<'accommodation', string>,
  ): Promise<void> {
    await this.people.at(await this.courses.at(me, slug, 'roster'), enrolment);
    await this.accommodations.withdraw(me.id, enrolment, accommodation);
    response.redirect(303, `${addresses.rosterAccommodations(slug, enrolment)}?changed=1`);
  }

  async #show(request: Request, response: Response, { course, standing, form, changed = false }: Shown): Promise<void> {
    const words = this.pages.words(request);
    const { id } = standing.enrolment;
    const place = {
      back: addresses.rosterPerson(course.slug, id),
      list: addresses.rosterAccommodations(course.slug, id),
      withdrawal: (grant: string) => addresses.rosterAccommodationWithdrawal(course.slug, id, grant),
    };
    const page = await this.shown.model(standing, place, { form, changed }, words);
    const model = { ...rosterFrame(course, 'people', words), ...page };
    const status = form.problems.length > 0 ? 422 : 200;
    this.pages.show(request, response, 'studio/roster/accommodations', model, { status });
  }
}
