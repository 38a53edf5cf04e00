import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { DueDates } from '../../../../learning/due/due-dates.service.js';
import { addresses } from '../../../addresses.js';
import { receiveForm } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { formModel } from '../../../views/form.js';
import { StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { dueFields, dueForm } from '../due/due-form.js';
import { RosterPeople } from './roster-people.service.js';

type Named = Record<'course' | 'enrolment', string>;

/** One person in a roster: what they have done, and by when they are to be done. */
@Controller('studio/courses/:course/roster/people/:enrolment')
@UseGuards(StudioOnly)
export class RosterPersonController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly people: RosterPeople,
    private readonly dates: DueDates,
  ) {}

  @Get()
  async person(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, enrolment }: Named,
    @Query() { changed }: Record<string, unknown>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const form = formModel(dueFields, { zone: this.pages.words(request).timeZone });
    await this.people.show(request, response, course, enrolment, { form, changed: changed === '1' });
  }

  /** A date for this person alone, in place of the one for their group or for everybody. */
  @Post('due')
  async extend(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, enrolment }: Named,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const { edition } = await this.people.at(course, enrolment);
    const words = this.pages.words(request);
    const asked = { schema: dueForm(edition.content, [], words), fields: dueFields, kept: dueFields };
    const form = await receiveForm(asked, body, words, ({ what, day, zone }) => {
      const date = { courseId: course.id, groupId: null, enrolmentId: enrolment, ...what, day, timeZone: zone };
      return this.dates.set(date, me.id);
    });
    if (form) return this.people.show(request, response, course, enrolment, { form });
    response.redirect(303, `${addresses.rosterPerson(slug, enrolment)}?changed=1`);
  }
}
