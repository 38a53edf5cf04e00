import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { Courses } from '../../../catalog/courses.service.js';
import { Staff } from '../../../catalog/staff/staff.service.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { readForm, shownAgain } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../views/form.js';
import { adminCoursesPage, courseStaffPage } from './courses.page.js';
import { addForm, removeForm, type StaffField, staffFields } from './staff-form.js';

/** The courses, and who works on each. */
@Controller('admin/courses')
@UseGuards(AdministratorOnly)
export class AdminCoursesController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: Courses,
    private readonly staff: Staff,
    private readonly directory: Directory,
  ) {}

  @Get()
  async all(@Req() request: Request, @Res() response: Response): Promise<void> {
    const courses = await this.courses.all();
    const staffed = await Promise.all(courses.map(async (course) => [course, await this.staff.of(course.id)] as const));
    this.pages.show(request, response, 'admin/courses/courses', adminCoursesPage(staffed));
  }

  @Get(':course')
  async course(
    @Req() request: Request,
    @Res() response: Response,
    @Param('course') slug: string,
    @Query() { changed }: Record<string, unknown>,
  ): Promise<void> {
    await this.#show(request, response, slug, { form: formModel(staffFields), changed: changed === '1' });
  }

  @Post(':course/staff')
  async add(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const read = readForm(addForm, body, staffFields, staffFields, words);
    if (!read.ok) return this.#show(request, response, slug, { form: read.form, status: 422 });
    const { id } = await this.courses.bySlug(slug);
    const person = await this.directory.byAddress(read.value.email);
    if (!person) {
      const problem = { field: 'email', text: words.say('admin.staff.nobody') };
      const form = shownAgain(body, staffFields, staffFields, [problem]);
      return this.#show(request, response, slug, { form, status: 422 });
    }
    await this.staff.add(id, person.id, read.value.role, me.id);
    response.redirect(303, `${addresses.adminCourse(slug)}?changed=1`);
  }

  @Post(':course/staff/removals')
  async remove(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const read = readForm(removeForm, body, staffFields, staffFields, this.pages.words(request));
    if (!read.ok) return this.#show(request, response, slug, { form: read.form, status: 422 });
    const { id } = await this.courses.bySlug(slug);
    await this.staff.remove(id, read.value.person, me.id, read.value.reason);
    response.redirect(303, `${addresses.adminCourse(slug)}?changed=1`);
  }

  async #show(
    request: Request,
    response: Response,
    slug: string,
    { form, status = 200, changed = false }: { form: FormModel<StaffField>; status?: number; changed?: boolean },
  ): Promise<void> {
    const course = await this.courses.bySlug(slug);
    const staff = await this.staff.of(course.id);
    const names = await this.directory.names(staff.map(({ personId }) => personId));
    const model = courseStaffPage(course, staff, names, form, changed, this.pages.words(request));
    this.pages.show(request, response, 'admin/courses/course', model, { status });
  }
}
