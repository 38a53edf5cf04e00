import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { Comments } from '../../../catalog/review/comments/comments.service.js';
import { addresses } from '../../addresses.js';
import { readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../views/form.js';
import { type StudioCourse, StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { remarkForm } from './comment-form.js';
import { placeHref } from './thread-place.js';
import { threadPage } from './thread.page.js';
import { peopleIn } from './thread-view.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

const fields = ['text'] as const;

/** What is done to one thread: answering, settling, changing and withdrawing one's own words. */
@Controller('studio/courses/:course/review/threads/:thread')
@UseGuards(StudioOnly)
export class ThreadsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly comments: Comments,
    private readonly directory: Directory,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
  ): Promise<void> {
    const course = await this.courses.at(me, params.course ?? '', 'see');
    await this.#page(request, response, me, course, params.thread ?? '', { form: formModel(fields), action: null });
  }

  @Post('replies')
  async reply(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', thread = '' }: Params,
    @Body() body: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'comment');
    const read = readForm(remarkForm, body, fields, fields, this.pages.words(request));
    const action = addresses.threadReplies(slug, thread);
    if (!read.ok) return this.#page(request, response, me, course, thread, { form: read.form, action }, 422);
    await this.comments.reply(course.id, thread, read.value.text, me.id);
    await this.#back(response, course, thread, 'answered');
  }

  @Post('settlement')
  async settle(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', thread = '' }: Params,
    @Body() { state }: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'comment');
    const isResolved = state !== 'open';
    await this.comments.settle(course.id, thread, isResolved, me.id);
    await this.#back(response, course, thread, isResolved ? 'resolved' : 'reopened');
  }

  @Post('comments/:comment')
  async edit(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', thread = '', comment = '' }: Params,
    @Body() body: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'comment');
    const read = readForm(remarkForm, body, fields, fields, this.pages.words(request));
    const action = addresses.comment(slug, thread, comment);
    if (!read.ok) return this.#page(request, response, me, course, thread, { form: read.form, action }, 422);
    await this.comments.edit(course.id, thread, comment, read.value.text, me.id);
    await this.#back(response, course, thread, 'edited');
  }

  /** Where the thread goes with its first comment, its place is gone too: its page then shows the others. */
  @Post('comments/:comment/withdrawal')
  async withdraw(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', thread = '', comment = '' }: Params,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'comment');
    const at = await this.comments.at(course.id, thread);
    const heads = await this.pieces.heads(course.id);
    await this.comments.withdraw(course.id, thread, comment, me.id);
    response.redirect(303, withNotice(placeHref(slug, at, heads), 'withdrawn'));
  }

  async #back(response: Response, course: StudioCourse, id: string, now: string): Promise<void> {
    const thread = await this.comments.at(course.id, id);
    const heads = await this.pieces.heads(course.id);
    response.redirect(303, withNotice(placeHref(course.slug, thread, heads), now));
  }

  async #page(
    request: Request,
    response: Response,
    me: Visitor,
    course: StudioCourse,
    id: string,
    { form, action }: { readonly form: FormModel<'text'>; readonly action: string | null },
    status = 200,
  ): Promise<void> {
    const thread = await this.comments.at(course.id, id);
    const names = await this.directory.names(peopleIn([thread]));
    const heads = await this.pieces.heads(course.id);
    const facts = { course, personId: me.id, names, thread, heads, form, action };
    const model = threadPage(facts, this.pages.words(request));
    this.pages.show(request, response, 'studio/review/thread-page', model, { status });
  }
}

/** The notice stands before the place in the address. */
function withNotice(href: string, now: string): string {
  const [path = '', place = ''] = href.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}now=${now}#${place}`;
}
