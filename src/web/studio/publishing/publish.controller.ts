import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftChecks } from '../../../catalog/draft/draft-checks.service.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { courseDetails, courseWaivers } from '../../../catalog/draft/piece.js';
import { Editions } from '../../../catalog/editions.service.js';
import { Publishing } from '../../../catalog/publishing.service.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Writes } from '../../../kernel/writes.js';
import { Enrolments } from '../../../learning/enrolments.service.js';
import { addresses } from '../../addresses.js';
import { readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../views/form.js';
import { findingId } from '../draft/check.page.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { publishPage } from './publish.page.js';

const fields = ['note', 'reason'] as const;
export type PublishField = (typeof fields)[number];

const publishForm = z.object({
  note: z.string('publish.note-missing').trim().min(1, 'publish.note-missing').max(2000, 'publish.note-long'),
});

/** A reason that whoever reads it later can follow. */
const exceptionForm = z.object({
  reason: z
    .string('publish.reason-short')
    .trim()
    .max(1000, 'publish.note-long')
    .refine((words) => words.split(/\s+/).length >= 4, 'publish.reason-short'),
  finding: z.string(),
});

/** From a draft to the next edition: what stands in the way, what it changes, for whom, and doing it. */
@Controller('studio/courses/:course/publish')
@UseGuards(StudioOnly)
export class PublishController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly checks: DraftChecks,
    private readonly publishing: Publishing,
    private readonly editions: Editions,
    private readonly enrolments: Enrolments,
    private readonly writes: Writes,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { published }: Record<string, unknown>,
  ): Promise<void> {
    await this.#show(request, response, me, slug, { form: formModel(fields), published: published === '1' });
  }

  @Post()
  async publish(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const { id } = await this.courses.at(me, slug, 'publish');
    const words = this.pages.words(request);
    const read = readForm(publishForm, body, fields, fields, words);
    if (!read.ok) return this.#show(request, response, me, slug, { form: read.form, status: 422 });
    const stopping = (await this.checks.of(id)).filter(({ severity }) => severity === 'stops');
    if (stopping.length > 0) {
      const problem = { field: null, text: words.say('publish.stopped', { count: stopping.length }) };
      const form = formModel(fields, { note: read.value.note }, [problem]);
      return this.#show(request, response, me, slug, { form, status: 422 });
    }
    await this.writes.unit(async () => {
      const { content, hash } = await this.pieces.at(id, courseDetails);
      const writing = { content: { ...content, changeNote: read.value.note }, after: hash, by: me.id };
      await this.pieces.save(id, courseDetails, writing);
      await this.publishing.publish(id, me.id);
    });
    response.redirect(303, `${addresses.publish(slug)}?published=1`);
  }

  /** Lets one finding of the gate stand, with the reason, which goes into the draft and its packages. */
  @Post('exceptions')
  async except(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const { id } = await this.courses.at(me, slug, 'publish');
    const read = readForm(exceptionForm, body, fields, fields, this.pages.words(request));
    if (!read.ok) return this.#show(request, response, me, slug, { form: read.form, status: 422 });
    const finding = (await this.checks.of(id)).find((each) => findingId(each) === read.value.finding);
    if (!finding || finding.rule === null || finding.rule === 'waiver') throw new NotFound('not-found');
    const { content, hash } = await this.pieces.at(id, courseWaivers);
    const waivers: unknown = content['waivers'];
    const { rule, file, passage } = finding;
    const added = { rule, file, passage: passage.replace(/\s+/g, ' ').trim(), reason: read.value.reason };
    const saving = await this.pieces.save(id, courseWaivers, {
      content: { waivers: [...(Array.isArray(waivers) ? (waivers as unknown[]) : []), added] },
      ...{ after: hash, by: me.id },
    });
    if (saving.outcome === 'clash') throw new Conflict('draft-changed');
    response.redirect(303, addresses.publish(slug));
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    slug: string,
    { form, published = false, status = 200 }: { form: FormModel<PublishField>; published?: boolean; status?: number },
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'publish');
    const facts = {
      ...{ course, form, published },
      heads: await this.pieces.heads(course.id),
      findings: await this.checks.of(course.id),
      difference: await this.publishing.preview(course.id),
      editions: await this.editions.ofCourse(course.id),
      enrolled: await this.enrolments.countsOn(course.id),
    };
    this.pages.show(request, response, 'studio/publishing/publish', publishPage(facts, this.pages.words(request)), {
      status,
    });
  }
}
