import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftChecks } from '../../../catalog/draft/draft-checks.service.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { courseWaivers } from '../../../catalog/draft/piece.js';
import { Plans } from '../../../catalog/review/planning/plans.service.js';
import { Publication } from '../../../catalog/review/publication.service.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { brokenForm, readForm, shownAgain } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';
import { findingId } from '../draft/check.page.js';
import { instantAt } from '../draft/form/zoned-time.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { exceptionForm, type PublishField, publishFields as fields, publishForm } from './publish-form.js';
import { PublishFacts } from './publish-facts.service.js';
import { publishPage } from './publish.page.js';

/** From a draft to the next edition: what stands in the way, what it changes, for whom, and doing it, now or at a time. */
@Controller('studio/courses/:course/publish')
@UseGuards(StudioOnly)
export class PublishController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly facts: PublishFacts,
    private readonly pieces: DraftPieces,
    private readonly checks: DraftChecks,
    private readonly publication: Publication,
    private readonly plans: Plans,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { published, done }: Record<string, unknown>,
  ): Promise<void> {
    await this.#show(request, response, me, slug, {
      form: formModel(fields),
      done: published === '1' ? 'published' : done,
    });
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
    const refuse = (form: FormModel<PublishField>) => this.#show(request, response, me, slug, { form, status: 422 });
    const read = readForm(publishForm, body, fields, fields, words);
    if (!read.ok) return refuse(read.form);
    const { note, reason, when, at: typed } = read.value;
    const at = when === 'later' ? instantAt(typed.slice(0, 16), words.timeZone) : null;
    if ((when === 'later' && at === null) || (when === 'now' && typed !== '')) {
      const problem = { field: 'at', text: words.say(when === 'now' ? 'publish.at-and-now' : 'publish.at-missing') };
      return refuse(shownAgain(body, fields, fields, [problem]));
    }
    try {
      await this.publication.publish(id, { note, reason, at: at === null ? null : new Date(at), by: me.id });
    } catch (fault) {
      return refuse(this.#broken(fault, body, words));
    }
    response.redirect(303, `${addresses.publish(slug)}?${at === null ? 'published=1' : 'done=planned'}`);
  }

  /** Lets an edition that waits for its time not come out. */
  @Post('plans/:plan/cancellation')
  async cancel(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', plan = '' }: Record<string, string>,
  ): Promise<void> {
    const { id } = await this.courses.at(me, slug, 'publish');
    await this.plans.cancel(id, plan, me.id);
    response.redirect(303, `${addresses.publish(slug)}?done=cancelled`);
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
    const read = readForm(exceptionForm, body, ['reason'], ['reason'], this.pages.words(request));
    if (!read.ok) {
      const problems = read.form.problems.map(({ text }) => ({ field: null, text }));
      return this.#show(request, response, me, slug, { form: formModel(fields, {}, problems), status: 422 });
    }
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

  /** What somebody changed meanwhile is no fault of who publishes: they look again, with what they typed. */
  #broken(fault: unknown, body: Record<string, unknown>, words: Words): FormModel<PublishField> {
    if (!(fault instanceof Conflict)) return brokenForm(fault, body, fields, fields, words);
    return shownAgain(body, fields, fields, [{ field: null, text: words.say(`fault.${fault.code}`) }]);
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    slug: string,
    { form, done, status = 200 }: { form: FormModel<PublishField>; done?: unknown; status?: number },
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'publish');
    const facts = { ...(await this.facts.of(course)), form, done };
    this.pages.show(request, response, 'studio/publishing/publish', publishPage(facts, this.pages.words(request)), {
      status,
    });
  }
}
