import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readPastedPeople } from '../../../../accounts/invitations/pasted-people.js';
import { largestFile, mostLines, readPeopleCsv } from '../../../../accounts/invitations/people-csv.js';
import type { Visitor } from '../../../../accounts/visitor.js';
import { Editions } from '../../../../catalog/editions.service.js';
import { EnrolLists } from '../../../../learning/enrolling/enrol-lists.service.js';
import { addresses } from '../../../addresses.js';
import { importReportPage, isShown } from '../../../admin/people/import.page.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { formModel, type Problem } from '../../../views/form.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { rosterFrame } from '../roster-frame.js';

type Body = Readonly<Record<string, unknown>>;

const fields = ['people', 'file'] as const;

/** A list of people to enrol, pasted or from a file: what it would do is shown line by line, and done when somebody says yes. */
@Controller('studio/courses/:course/roster/list')
@UseGuards(StudioOnly)
export class RosterListController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly editions: Editions,
    private readonly lists: EnrolLists,
  ) {}

  @Get()
  async form(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    this.#showForm(request, response, await this.courses.at(me, slug, 'roster'));
  }

  @Post()
  async check(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Body | undefined,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const words = this.pages.words(request);
    const pasted = typeof body?.people === 'string' ? body.people : '';
    const file = (await request.upload?.read()) ?? null;
    const hasFile = file !== null && file.length > 0;
    const refuse = (text: string) => {
      const problem = { field: hasFile ? 'file' : 'people', text };
      return this.#showForm(request, response, course, pasted, [problem]);
    };
    if (!(await this.#takesEnrolments(slug))) return refuse(words.say('fault.enrolment-closed'));
    if (!hasFile && pasted.trim() === '') return refuse(words.say('roster.list.missing'));
    const read = hasFile ? readPeopleCsv(file) : readPastedPeople(Buffer.from(pasted, 'utf8'));
    if ('code' in read) return refuse(words.say(`import.file.${read.code}`, read.details));
    const { id, title } = course;
    const list = await this.lists.check(read, { id, slug: course.slug, title }, words.language, me.id);
    response.redirect(303, addresses.rosterListReport(slug, list));
  }

  @Get(':list')
  async report(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, list }: Record<'course' | 'list', string>,
    @Query() { show, from }: Body,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const found = await this.lists.at(course.id, list);
    const words = this.pages.words(request);
    const first = /^\d{1,4}$/.test(String(from)) ? Number(from) : 0;
    const place = {
      back: addresses.rosterList(slug),
      report: (id: string) => addresses.rosterListReport(slug, id),
      start: (id: string) => addresses.rosterListStart(slug, id),
      invitations: null,
    };
    const report = importReportPage(found, isShown(show) ? show : 'all', first, words, place);
    const model = { ...rosterFrame(course, 'list', words), ...report };
    this.pages.show(request, response, 'studio/roster/list-report', model);
  }

  @Post(':list/start')
  async start(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, list }: Record<'course' | 'list', string>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    await this.lists.start(course.id, list, me.id);
    response.redirect(303, addresses.rosterListReport(slug, list));
  }

  async #takesEnrolments(slug: string): Promise<boolean> {
    return (await this.editions.offeredOf(slug))?.isOpen ?? false;
  }

  #showForm(
    request: Request,
    response: Response,
    course: StudioCourse,
    pasted = '',
    problems: readonly Problem[] = [],
  ): void {
    const model = {
      ...rosterFrame(course, 'list', this.pages.words(request)),
      form: formModel(fields, { people: pasted }, problems),
      action: addresses.rosterList(course.slug),
      ...{ most: mostLines, megabytes: largestFile / 1_000_000, isPublished: course.edition !== null },
    };
    const status = problems.length > 0 ? 422 : 200;
    this.pages.show(request, response, 'studio/roster/list', model, { status });
  }
}
