import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Editions, type Offered } from '../../catalog/editions.service.js';
import type { Published } from '../../catalog/published.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { NotFound } from '../../kernel/errors.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { addresses } from '../addresses.js';
import { refusedForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { visitorOf } from '../http/visit.js';
import { formModel } from '../views/form.js';
import { coursePage, type Onlooker } from './course.page.js';
import { coursesPage } from './courses.page.js';

const fields = ['acknowledged'] as const;

@Controller('courses')
export class CoursesController {
  constructor(
    private readonly pages: Pages,
    private readonly editions: Editions,
    private readonly enrolments: Enrolments,
    private readonly registry: RegistryToday,
  ) {}

  @Get()
  async catalogue(@Req() request: Request, @Res() response: Response, @Query('q') q: unknown): Promise<void> {
    const visitor = visitorOf(request);
    const enrolled = visitor ? await this.enrolments.courseIds(visitor.id) : new Set<string>();
    const query = typeof q === 'string' ? q.trim().slice(0, 200) : '';
    const model = coursesPage(await this.#offered(), enrolled, query, this.pages.words(request));
    this.pages.show(request, response, 'catalog/courses', model);
  }

  @Get(':course')
  async course(@Req() request: Request, @Res() response: Response, @Param('course') slug: string): Promise<void> {
    const offered = await this.#at(slug);
    await this.#show(request, response, offered.edition, await this.#onlooker(request, offered));
  }

  @Post(':course/enrolments')
  @UseGuards(SignedIn)
  async enrol(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    try {
      await this.enrolments.enrol(me.id, slug, typeof body.acknowledged === 'string');
      response.redirect(303, addresses.courseHome(slug));
    } catch (fault) {
      const form = refusedForm(fault, body, fields, fields, this.pages.words(request));
      await this.#show(request, response, (await this.#at(slug)).edition, { kind: 'practitioner', form }, 422);
    }
  }

  async #offered(): Promise<readonly Published[]> {
    return (await this.editions.offered()).map(({ edition }) => edition);
  }

  async #at(slug: string): Promise<Offered> {
    const offered = await this.editions.offeredOf(slug);
    if (!offered) throw new NotFound('not-found');
    return offered;
  }

  async #onlooker(request: Request, { edition, isOpen }: Offered): Promise<Onlooker> {
    const visitor = visitorOf(request);
    if (visitor && (await this.enrolments.isEnrolled(visitor.id, edition.courseId))) return { kind: 'enrolled' };
    if (!isOpen) return { kind: 'closed' };
    if (!visitor) return { kind: 'anonymous' };
    return { kind: 'practitioner', form: formModel(fields) };
  }

  async #show(
    request: Request,
    response: Response,
    edition: Published,
    onlooker: Onlooker,
    status = 200,
  ): Promise<void> {
    const model = coursePage(edition, await this.registry.read(), onlooker, this.pages.words(request));
    this.pages.show(request, response, 'catalog/course', model, { status });
  }
}
