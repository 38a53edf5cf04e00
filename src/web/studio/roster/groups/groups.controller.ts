import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Visitor } from '../../../../accounts/visitor.js';
import { Groups } from '../../../../learning/groups/groups.service.js';
import { addresses } from '../../../addresses.js';
import { receiveForm } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import type { FormModel } from '../../../views/form.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { type GroupField, groupFields, groupsPage, type Renaming } from './groups.page.js';

type Body = Record<string, unknown>;

const name = z.string('group.name-missing').trim().min(1, 'group.name-missing').max(120, 'group.name-long');
const asked = { schema: z.object({ name }), fields: groupFields, kept: groupFields };

/** The groups of a course: make, rename, archive. Who is in them is said in the roster. */
@Controller('studio/courses/:course/roster/groups')
@UseGuards(StudioOnly)
export class RosterGroupsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly groups: Groups,
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
    await this.#show(request, response, course, { changed: changed === '1' });
  }

  @Post()
  async make(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Body,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const form = await receiveForm(asked, body, this.pages.words(request), (typed) =>
      this.groups.make(course.id, typed.name, me.id),
    );
    if (form) return this.#show(request, response, course, { form });
    response.redirect(303, `${addresses.rosterGroups(slug)}?changed=1`);
  }

  @Post(':group')
  async rename(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, group: id }: Record<'course' | 'group', string>,
    @Body() body: Body,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    await this.groups.at(course.id, id);
    const form = await receiveForm(asked, body, this.pages.words(request), (typed) =>
      this.groups.rename(course.id, id, typed.name, me.id),
    );
    if (form) {
      const renaming = { id, typed: form.values.name, error: form.errors.name ?? '' };
      return this.#show(request, response, course, { renaming });
    }
    response.redirect(303, `${addresses.rosterGroups(slug)}?changed=1`);
  }

  @Post(':group/archive')
  async archive(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug, group: id }: Record<'course' | 'group', string>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    await this.groups.archive(course.id, id, me.id);
    response.redirect(303, `${addresses.rosterGroups(slug)}?changed=1`);
  }

  async #show(
    request: Request,
    response: Response,
    course: StudioCourse,
    shown: { readonly form?: FormModel<GroupField>; readonly renaming?: Renaming; readonly changed?: boolean },
  ): Promise<void> {
    const groups = await this.groups.ofCourse(course.id);
    const model = groupsPage({ course, groups, ...shown }, this.pages.words(request));
    const status = shown.form || shown.renaming ? 422 : 200;
    this.pages.show(request, response, 'studio/roster/groups', model, { status });
  }
}
