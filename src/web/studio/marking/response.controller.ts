import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import type { Fields } from '../../../assessment/form-fields.js';
import { Conflict } from '../../../kernel/errors.js';
import { MarkingDesk } from '../../../learning/marking/desk.service.js';
import { GivingMarks } from '../../../learning/marking/giving-marks.service.js';
import { MarkingQueue, type WaitingResponse } from '../../../learning/marking/queue.service.js';
import { promised } from '../../../learning/quiz-terms.js';
import { addresses } from '../../addresses.js';
import { sayFault } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import type { Problem } from '../../views/form.js';
import { type StudioCourse, StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { readMarks } from './mark-form.js';
import { markerOf } from './marker-of.js';
import type { Notice } from './notice.js';
import { responsePage } from './response.page.js';

interface Shown {
  readonly fields: Fields;
  readonly problems: readonly Problem[];
  readonly status: number;
}

/** One written response: read it, mark it along its rubric, go on to the next. */
@Controller('studio/courses/:course/marking/:response')
@UseGuards(StudioOnly)
export class MarkedResponseController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly queue: MarkingQueue,
    private readonly desk: MarkingDesk,
    private readonly giving: GivingMarks,
    private readonly directory: Directory,
  ) {}

  /** Whoever opens it has it on their desk, unless somebody else does. */
  @Get()
  async open(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Param('response') id: string,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'mark');
    if (!(await this.desk.take(course.id, markerOf(me, course), id))) throw new Conflict('marking-elsewhere');
    await this.#show(request, response, course, id, { fields: {}, problems: [], status: 200 });
  }

  @Post()
  async mark(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Param('response') id: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'mark');
    const marker = markerOf(me, course);
    const words = this.pages.words(request);
    const isMine = await this.desk.take(course.id, marker, id);
    const { given, problems } = readMarks((await this.queue.one(course.id, id)).item, fields, words);
    if (!given) return this.#show(request, response, course, id, { fields, problems, status: 422 });
    if (!isMine) {
      const problem = { field: null, text: sayFault(new Conflict('marking-elsewhere'), words) };
      return this.#show(request, response, course, id, { fields, problems: [problem], status: 409 });
    }
    await this.giving.give(course.id, marker, id, given);
    if (fields.then === 'queue') return response.redirect(303, `${addresses.marking(slug)}?now=marked`);
    await this.#next(response, me, course, 'marked-last');
  }

  @Post('skip')
  async skip(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Param('response') id: string,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'mark');
    await this.desk.putBack(course.id, markerOf(me, course), id);
    await this.#next(response, me, course, 'skipped-last', id);
  }

  async #next(response: Response, me: Visitor, course: StudioCourse, otherwise: Notice, after: string | null = null) {
    const next = await this.desk.takeNext(course.id, markerOf(me, course), after);
    const to = next === null ? `${addresses.marking(course.slug)}?now=${otherwise}` : null;
    response.redirect(303, to ?? addresses.markedResponse(course.slug, next ?? ''));
  }

  async #show(request: Request, response: Response, course: StudioCourse, id: string, shown: Shown): Promise<void> {
    const waiting = await this.queue.one(course.id, id);
    const until = waiting.lease?.until ?? new Date(0);
    const facts = { course, waiting, until, name: await this.#nameOf(waiting), ...shown };
    const model = responsePage(facts, this.pages.words(request));
    this.pages.show(request, response, 'studio/marking/response', model, { status: shown.status });
  }

  /** A number stands in the place of a name, unless the quiz said before the start that markers see it. */
  async #nameOf({ attempt, personId }: WaitingResponse): Promise<string | null> {
    if (promised(attempt.terms).markersSee !== 'name') return null;
    return (await this.directory.names([personId])).get(personId) ?? null;
  }
}
