import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Directory } from '../../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../../accounts/visitor.js';
import { type Proposed, StudyProposals } from '../../../../catalog/proposals/study-proposals.service.js';
import { addresses } from '../../../addresses.js';
import { readForm } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import type { FormModel } from '../../../views/form.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { sentIn } from '../typed.js';
import { type AnswerField, answerFields, proposalPage, studiesPage } from './studies.page.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

const line = (missing: string) => z.string(missing).trim().min(1, missing).max(1000, 'draft.study.line-long');
const acceptance = z.object({
  how: z.enum(['verified', 'secondary'], 'draft.study.how-missing'),
  source: line('draft.study.source-missing'),
});
const rejection = z.object({ reason: line('draft.study.reason-missing') });

/** Studies that the authors of a course have proposed, and what becomes of them. */
@Controller('studio/courses/:course/draft/studies')
@UseGuards(StudioOnly)
export class ProposalsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly proposals: StudyProposals,
    private readonly directory: Directory,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() asked: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const all = await this.proposals.of(course.id);
    const facts = { course, all, names: await this.#names(all), now: sentIn(asked, 'now') };
    this.pages.show(request, response, 'studio/draft/studies/list', studiesPage(facts, this.pages.words(request)));
  }

  @Get(':study')
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', study = '' }: Params,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    await this.#show(request, response, me, course, study);
  }

  /** Somebody else than who proposed it has looked at its source: it is taken into the registry, or is not. */
  @Post(':study/answer')
  async answer(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', study = '' }: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'verify');
    const words = this.pages.words(request);
    if (fields['go'] === 'reject') {
      const read = readForm(rejection, fields, answerFields, answerFields, words);
      if (!read.ok) return this.#show(request, response, me, course, study, read.form);
      await this.proposals.reject(course.id, study, read.value.reason, me.id);
      return response.redirect(303, `${addresses.draftStudies(slug)}?now=rejected`);
    }
    const read = readForm(acceptance, fields, answerFields, answerFields, words);
    if (!read.ok) return this.#show(request, response, me, course, study, read.form);
    await this.proposals.accept(course.id, study, read.value, me.id);
    response.redirect(303, `${addresses.draftStudies(slug)}?now=accepted`);
  }

  @Post(':study/withdrawal')
  async withdraw(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', study = '' }: Params,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    await this.proposals.withdraw(course.id, study, me.id);
    response.redirect(303, `${addresses.draftStudies(slug)}?now=withdrawn`);
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    course: StudioCourse,
    key: string,
    form?: FormModel<AnswerField>,
  ): Promise<void> {
    const proposed = await this.proposals.at(course.id, key);
    const facts = { course, proposed, names: await this.#names([proposed]), meId: me.id, ...(form && { form }) };
    const status = form ? 422 : 200;
    const model = proposalPage(facts, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/studies/study', model, { status });
  }

  #names(all: readonly Proposed[]): Promise<ReadonlyMap<string, string>> {
    const ids = all.flatMap(({ proposal, answer }) => [proposal.proposedBy, answer?.answeredBy ?? proposal.proposedBy]);
    return this.directory.names([...new Set(ids)]);
  }
}
