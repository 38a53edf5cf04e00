import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Person } from '../../../accounts/person.entity.js';
import { ActRecords } from '../../../kernel/act-records.service.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { Pages } from '../../http/pages.service.js';
import { InvitableCourses } from '../people/invitable-courses.service.js';
import { ActLines } from './act-lines.service.js';
import { actsPage, askedIn, dayBegins } from './acts.page.js';

const pageSize = 50;

/** The log of what was done to people, courses, marks, certificates and settings. Nobody can change it; an erasure alone takes out the reasons that were written about its person. */
@Controller('admin/acts')
@UseGuards(AdministratorOnly)
export class ActsController {
  constructor(
    private readonly pages: Pages,
    private readonly records: ActRecords,
    private readonly lines: ActLines,
    private readonly directory: Directory,
    private readonly courses: InvitableCourses,
  ) {}

  @Get()
  async all(
    @Req() request: Request,
    @Res() response: Response,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const asked = askedIn(query);
    const person = await this.#person(asked.person);
    const isUnknown = asked.person.includes('@') && person === null;
    const sought = {
      verb: asked.verb || null,
      personId: person?.id ?? (asked.person || null),
      courseId: asked.course || null,
      ...{ from: dayBegins(asked.from), to: dayBegins(asked.to, 1) },
    };
    const from = typeof query.before === 'string' ? query.before : null;
    const { acts, before } = await this.records.page(sought, from, pageSize);
    const page = { acts: await this.lines.of(acts, words), before };
    const about = { address: person?.email || null, isUnknown };
    const titles = await this.courses.titles();
    const model = actsPage(page, { ...asked, person: person?.id ?? asked.person }, about, titles, words);
    this.pages.show(request, response, 'admin/acts/acts', model);
  }

  /** By their address, as it is typed, or by their id, as a link names them; acts of an erased account are found by the latter. */
  async #person(asked: string): Promise<Person | null> {
    if (asked === '') return null;
    return asked.includes('@') ? this.directory.byAddress(asked) : this.directory.byId(asked);
  }
}
