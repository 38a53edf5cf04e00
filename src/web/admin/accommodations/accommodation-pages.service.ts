import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { People } from '../../../accounts/people.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { NotFound } from '../../../kernel/errors.js';
import { mayAccommodate } from '../../../learning/accommodations/access.js';
import { Accommodations } from '../../../learning/accommodations/accommodations.service.js';
import { Enrolments, type Standing } from '../../../learning/enrolments.service.js';
import { Pages } from '../../http/pages.service.js';
import type { Words } from '../../views/words.js';
import type { FormModel } from '../../views/form.js';
import type { AccommodationField } from './accommodation-form.js';
import {
  type AccommodationPlace,
  type AccommodationsPage,
  accommodationsPage,
  inOffice,
} from './accommodations.page.js';

interface Shown {
  readonly form: FormModel<AccommodationField>;
  readonly status?: number;
  readonly changed?: boolean;
}

/** Sends the page of somebody's accommodations on one course. */
@Injectable()
export class AccommodationPages {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly enrolments: Enrolments,
    private readonly accommodations: Accommodations,
  ) {}

  /** The enrolment that an address names. @throws NotFound, also for whoever may not see accommodations */
  async at(me: Visitor, personId: string, enrolmentId: string): Promise<Standing> {
    const all = mayAccommodate(me) ? await this.enrolments.all(personId) : [];
    const standing = all.find(({ enrolment }) => enrolment.id === enrolmentId);
    if (!standing) throw new NotFound('not-found');
    return standing;
  }

  async show(
    request: Request,
    response: Response,
    standing: Standing,
    { form, status = 200, changed = false }: Shown,
  ): Promise<void> {
    const { id, personId } = standing.enrolment;
    const place = inOffice(personId, id);
    const model = await this.model(standing, place, { form, changed }, this.pages.words(request));
    this.pages.show(request, response, 'admin/accommodations/accommodations', model, { status });
  }

  /** The same for another place, where whoever looks was let in already. */
  async model(
    standing: Standing,
    place: AccommodationPlace,
    { form, changed = false }: Shown,
    words: Words,
  ): Promise<AccommodationsPage> {
    const { id, personId } = standing.enrolment;
    const accommodations = await this.accommodations.of(id);
    const names = await this.#names([personId, ...accommodations.map(({ grantedBy }) => grantedBy)]);
    const name = names.get(personId) ?? '';
    return accommodationsPage({ name, place, standing, accommodations, names, form, changed }, words);
  }

  async #names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await Promise.all([...new Set(ids)].map((id) => this.people.byId(id)));
    return new Map(people.flatMap(({ id, name, erasedAt }) => (erasedAt ? [] : [[id, name]])));
  }
}
