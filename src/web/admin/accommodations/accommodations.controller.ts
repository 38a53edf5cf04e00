import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { quizzesOf } from '../../../catalog/published.js';
import { Accommodations } from '../../../learning/accommodations/accommodations.service.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel } from '../../views/form.js';
import { accommodationFields, accommodationForm } from './accommodation-form.js';
import { AccommodationPages } from './accommodation-pages.service.js';

/** What one person is granted at the quizzes of a course: more time, more attempts, pauses. */
@Controller('admin/people/:person/enrolments/:enrolment/accommodations')
@UseGuards(AdministratorOnly)
export class AccommodationsController {
  constructor(
    private readonly pages: Pages,
    private readonly shown: AccommodationPages,
    private readonly accommodations: Accommodations,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { person, enrolment }: Record<'person' | 'enrolment', string>,
    @Query() { changed }: Record<string, unknown>,
  ): Promise<void> {
    const standing = await this.shown.at(me, person, enrolment);
    const form = formModel(accommodationFields);
    await this.shown.show(request, response, standing, { form, changed: changed === '1' });
  }

  @Post()
  async grant(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { person, enrolment }: Record<'person' | 'enrolment', string>,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const standing = await this.shown.at(me, person, enrolment);
    const schema = accommodationForm(quizzesOf(standing.edition.content).map(({ key }) => key));
    const read = readForm(schema, body, accommodationFields, accommodationFields, this.pages.words(request));
    if (!read.ok) return this.shown.show(request, response, standing, { form: read.form, status: 422 });
    await this.accommodations.grant(me.id, enrolment, read.value);
    response.redirect(303, `${addresses.accommodations(person, enrolment)}?changed=1`);
  }

  @Post(':accommodation/withdrawal')
  async withdraw(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { person, enrolment, accommodation }: Record<'person' | 'enrolment' | 'accommodation', string>,
  ): Promise<void> {
    await this.shown.at(me, person, enrolment);
    await this.accommodations.withdraw(me.id, enrolment, accommodation);
    response.redirect(303, `${addresses.accommodations(person, enrolment)}?changed=1`);
  }
}
