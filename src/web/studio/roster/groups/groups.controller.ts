import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Visitor } from '../../../../accounts/visitor.js';
import { Groups } from '../../../../learning/groups/groups.service.js';
import { addresses } from '../../../addresses.js';
import { readForm, refusedForm } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import type { FormModel } from '../../../views/form.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { type GroupField, groupFields, groupsPage, type Renaming } from './groups.page.js';

type Body = Record<string, unknown>;

const form = z.object({
  name: z.string('group.name-missing').trim().min(1, 'group.name-missing').max(120, 'group.name-long'),
});

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
    const name = await this.#named(request, body, (typed) => this.groups.make(course.id, typed, me.id));
    if (name) return this.#show(request, response, course, { form: name });
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
    const name = await this.#named(request, body, (typed) => this.groups.rename(course.id, id, typed, me.id));
    if (name) {
      const renaming = { id, typed: name.values.name, error: name.errors.name ?? '' };
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

  /** Gives the name that was typed. Returns the form to show again where it cannot be given. */
  async #named(
    request: Request,
    body: Body,
    give: (name: string) => Promise<unknown>,
  ): Promise<FormModel<GroupField> | null> {
    const words = this.pages.words(request);
    const read = readForm(form, body, groupFields, groupFields, words);
    if (!read.ok) return read.form;
    try {
      await give(read.value.name);
      return null;
    } catch (fault) {
      return refusedForm(fault, body, groupFields, groupFields, words);
    }
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
