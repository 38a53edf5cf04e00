import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { Editions } from '../../../catalog/editions.service.js';
import { Comments } from '../../../catalog/review/comments/comments.service.js';
import { EditionReviews } from '../../../catalog/review/edition-reviews.service.js';
import { ReviewStates } from '../../../catalog/review/review-state.service.js';
import { ReviewRules } from '../../../catalog/review/sign-off/review-rules.service.js';
import { verdicts } from '../../../catalog/review/sign-off/sign-off.entity.js';
import { SignOffs } from '../../../catalog/review/sign-off/sign-offs.service.js';
import { addresses } from '../../addresses.js';
import { readForm, shownAgain } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../views/form.js';
import { type StudioCourse, StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { readFilter } from './comment-filter.js';
import { reviewPage } from './review.page.js';
import { peopleIn } from './thread-view.js';

type Fields = Readonly<Record<string, unknown>>;

const fields = ['note'] as const;

const signForm = z.object({
  verdict: z.enum(verdicts),
  seen: z.string(),
  note: z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(2_000, 'sign-off.note-long')),
});

/** The review of a course: what is said of its draft, who signed it, and what publishing it needs. */
@Controller('studio/courses/:course/review')
@UseGuards(StudioOnly)
export class CourseReviewController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly comments: Comments,
    private readonly states: ReviewStates,
    private readonly signOffs: SignOffs,
    private readonly rules: ReviewRules,
    private readonly editions: Editions,
    private readonly reviews: EditionReviews,
    private readonly directory: Directory,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() query: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    await this.#page(request, response, me, course, query, formModel(fields));
  }

  /** Signs the draft as it stands, or asks for changes, which needs a word about which. */
  @Post('sign-offs')
  async sign(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'review');
    const words = this.pages.words(request);
    const refuse = (form: FormModel<'note'>, status = 422) =>
      this.#page(request, response, me, course, {}, form, status);
    const read = readForm(signForm, body, fields, fields, words);
    if (!read.ok) return refuse(read.form);
    const { verdict, seen, note } = read.value;
    const refused = (field: 'note' | null, key: string) =>
      shownAgain(body, fields, fields, [{ field, text: words.say(key) }]);
    if (verdict === 'changes-asked' && note === '') return refuse(refused('note', 'sign-off.note-missing'));
    const signed = await this.signOffs.sign(course.id, { verdict, seen, note: note || null, by: me.id });
    if (!signed) return refuse(refused(null, 'sign-off.changed-meanwhile'), 409);
    response.redirect(303, `${addresses.courseReview(slug)}?now=${verdict}`);
  }

  /** Decides what publishing this course needs. */
  @Post('needs')
  async decide(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Fields,
  ): Promise<void> {
    const { id } = await this.courses.at(me, slug, 'publish');
    const needs = { 'sign-off': body['sign-off'] === '1', disclosures: body.disclosures === '1' };
    await this.rules.decide(id, needs, me.id);
    response.redirect(303, `${addresses.courseReview(slug)}?now=decided`);
  }

  async #page(
    request: Request,
    response: Response,
    me: Visitor,
    course: StudioCourse,
    query: Fields,
    form: FormModel<'note'>,
    status = 200,
  ): Promise<void> {
    const state = await this.states.of(course.id);
    const threads = await this.comments.of(course.id);
    const people = [...peopleIn(threads), ...state.signed.all.map(({ signedBy }) => signedBy)];
    const facts = {
      ...{ course, personId: me.id, names: await this.directory.names(people), state, threads, form },
      open: await this.comments.open(course.id),
      heads: await this.pieces.heads(course.id),
      editions: await this.editions.ofCourse(course.id),
      reviews: await this.reviews.of(course.id),
      hasEdited: (await this.signOffs.editors(course.id)).has(me.id),
      ...{ filter: readFilter(query), now: query.now },
    };
    this.pages.show(request, response, 'studio/review/review', reviewPage(facts, this.pages.words(request)), {
      status,
    });
  }
}
