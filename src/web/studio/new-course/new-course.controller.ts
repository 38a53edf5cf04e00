import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { mayMakeCourses } from '../../../accounts/access.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftIntake } from '../../../catalog/draft/draft-intake.service.js';
import { faultText } from '../../../catalog/package/content-fault.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { visitorOf } from '../../http/visit.js';
import { formModel, type FormModel } from '../../views/form.js';
import { StudioCourses } from '../studio-courses.service.js';
import { newCoursePage } from './new-course.page.js';

/** Lets in who may make courses. */
@Injectable()
export class InstructorOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const visitor = visitorOf(context.switchToHttp().getRequest<Request>());
    if (visitor && mayMakeCourses(visitor)) return true;
    throw new NotFound('not-found');
  }
}

const fields = ['title', 'from'] as const;
export type NewCourseField = (typeof fields)[number];

const newCourse = z.object({
  title: z.string('studio.new.title-missing').trim().min(1, 'studio.new.title-missing').max(200, 'form.line-long'),
  from: z.string().default(''),
});

/** Beginning a course: from nothing, from another one, or from a package. */
@Controller('studio/new')
@UseGuards(InstructorOnly)
export class NewCourseController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly intake: DraftIntake,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.#show(request, response, me, { form: formModel(fields) });
  }

  @Post()
  async begin(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const read = readForm(newCourse, body, fields, fields, words);
    if (!read.ok) return this.#show(request, response, me, { form: read.form, status: 422 });
    const { title, from } = read.value;
    const author = { id: me.id, name: me.name, part: words.say('studio.new.author') };
    const slug =
      from === ''
        ? await this.intake.empty(title, words.say('studio.new.first-note'), author)
        : await this.intake.copyOf((await this.courses.at(me, from, 'see')).id, title, me.id);
    response.redirect(303, addresses.draft(slug));
  }

  @Post('package')
  async package(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const words = this.pages.words(request);
    const { upload } = request;
    if (!upload) {
      const form = formModel(fields, {}, [{ field: 'package', text: words.say('studio.new.package-missing') }]);
      return this.#show(request, response, me, { form, status: 422 });
    }
    const taken = await this.intake.package(upload, me.id);
    if (taken.slug !== null) return response.redirect(303, addresses.draft(taken.slug));
    await this.#show(request, response, me, {
      ...{ form: formModel(fields), faults: taken.faults.map(faultText), status: 422 },
    });
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    {
      form,
      faults = [],
      status = 200,
    }: { form: FormModel<NewCourseField>; faults?: readonly string[]; status?: number },
  ): Promise<void> {
    const courses = await this.courses.all(me);
    this.pages.show(request, response, 'studio/new-course', newCoursePage(courses, form, faults), { status });
  }
}
