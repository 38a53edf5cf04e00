import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { People } from '../../../../accounts/people.service.js';
import type { Visitor } from '../../../../accounts/visitor.js';
import { Editions } from '../../../../catalog/editions.service.js';
import { AnnouncementLetters } from '../../../../learning/announcements/announcement-letters.service.js';
import { Announcements } from '../../../../learning/announcements/announcements.service.js';
import { endOfDay } from '../../../../learning/due/calendar-day.js';
import { addresses } from '../../../addresses.js';
import { readForm } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../../views/form.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { type AnnouncementField, announcementFields, announcementForm } from './announcement-form.js';
import { AnnouncementPages } from './announcement-pages.service.js';

type Body = Readonly<Record<string, unknown>>;
type Written = z.infer<ReturnType<typeof announcementForm>>;

/** What the staff say to those on a course: written, looked at with how many get it, sent, withdrawn. */
@Controller('studio/courses/:course/roster/announcements')
@UseGuards(StudioOnly)
export class RosterAnnouncementsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly shown: AnnouncementPages,
    private readonly announcements: Announcements,
    private readonly letters: AnnouncementLetters,
    private readonly people: People,
    private readonly editions: Editions,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { now }: Body,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const form = formModel(announcementFields, this.shown.fresh(this.pages.words(request)));
    const notice = now === 'sent' || now === 'withdrawn' ? now : null;
    await this.shown.show(request, response, course, { form, notice });
  }

  /** Shows it before it is sent, sends its writer a letter to see, goes back to the writing of it, or sends it. */
  @Post()
  async write(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Body,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const words = this.pages.words(request);
    const schema = await this.shown.formOf(course.id, words);
    const read = readForm(schema, body, announcementFields, announcementFields, words);
    if (!read.ok) return this.shown.show(request, response, course, { form: read.form });
    if (body.do === 'send') {
      await this.announcements.send(this.#announcement(course, read.value, words.timeZone), me.id);
      return response.redirect(303, `${addresses.rosterAnnouncements(slug)}?now=sent`);
    }
    const form = typed(body);
    if (body.do === 'change') return this.shown.show(request, response, course, { form });
    if (body.do === 'test') await this.#test(slug, read.value, me);
    const notice = body.do === 'test' ? 'tested' : null;
    await this.shown.show(request, response, course, { form, notice, groupId: read.value.group, isPreview: true });
  }

  @Post(':announcement/withdrawal')
  async withdraw(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, announcement }: Record<'course' | 'announcement', string>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    await this.announcements.withdraw(course.id, announcement, me.id);
    response.redirect(303, `${addresses.rosterAnnouncements(slug)}?now=withdrawn`);
  }

  #announcement({ id: courseId }: StudioCourse, { group, subject, text, until, letter }: Written, zone: string) {
    return { courseId, groupId: group, subject, text, expiresAt: endOfDay(until, zone), byLetter: letter };
  }

  async #test(slug: string, { subject, text }: Written, { id: personId }: Visitor): Promise<void> {
    const [person, edition] = [await this.people.byId(personId), await this.editions.newestOf(slug)];
    if (!edition) return;
    const { name, email, language } = person;
    const reader = { enrolmentId: '', personId, editionId: edition.id, name, email, language };
    await this.letters.test({ subject, text }, reader);
  }
}

function typed(body: Body): FormModel<AnnouncementField> {
  const values = announcementFields.map((field) => [field, typeof body[field] === 'string' ? body[field] : '']);
  return formModel(announcementFields, Object.fromEntries(values) as Record<AnnouncementField, string>);
}
