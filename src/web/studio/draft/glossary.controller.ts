import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import type { Fields } from '../../../assessment/form-fields.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { courseGlossary, type Piece } from '../../../catalog/draft/piece.js';
import { RegistryToday } from '../../../evidence/registry-today.service.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import type { DetailsFacts } from './details.page.js';
import { entryAt, entryShape, freshEntryKey, freshKey } from './entry-shape.js';
import { FormPages } from './form/form-pages.service.js';
import { glossaryDraftPage, termDraftPage } from './glossary.page.js';
import { termForm } from './glossary-form.js';
import { sentIn } from './typed.js';

const list = 'terms';

/** The terms that the lessons of a course explain, each in a form of its own. */
@Controller('studio/courses/:course/draft/glossary')
@UseGuards(StudioOnly)
export class DraftGlossaryController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly forms: FormPages,
    private readonly today: RegistryToday,
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
    const piece = await this.pieces.at(course.id, courseGlossary);
    const model = glossaryDraftPage({ course, piece, now: sentIn(asked, 'now') }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/glossary', model);
  }

  @Get(':term')
  async term(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', term = '' }: Record<string, string>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.#glossaryWith(course.id, term);
    const others = await this.forms.open(course, piece, me);
    await this.#show(request, response, { course, piece, others, now: null, changed: null }, term);
  }

  @Post(':term')
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', term = '' }: Record<string, string>,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const piece = await this.#glossaryWith(course.id, term);
    const isNew = term === freshKey;
    const key = isNew ? freshEntryKey(piece.content, list, sentIn(fields, 'term'), 'term') : term;
    const place = { list, key };
    if (fields['go'] === 'remove' && !isNew) {
      if (await this.forms.takeOut({ course, piece, place, fields, me })) {
        return response.redirect(303, `${addresses.draftGlossary(slug)}?now=saved`);
      }
      const facts = { course, piece, others: [], now: 'changed-since', changed: null };
      return this.#show(request, response, facts, term, 409);
    }
    await this.forms.receive(request, response, me, {
      ...{ course, piece, fields, specs: termForm, shape: entryShape(place), lists: {} },
      title: this.pages.words(request).say('draft.glossary.title'),
      action: addresses.draftTerm(slug, term),
      then: (now) => `${addresses.draftGlossary(slug)}?now=${now}#${key}`,
    });
  }

  /** @throws NotFound where it has no such term */
  async #glossaryWith(courseId: string, key: string): Promise<Piece> {
    const piece = await this.pieces.at(courseId, courseGlossary);
    if (key !== freshKey && !entryAt(piece.content, { list, key })) throw new NotFound('not-found');
    return piece;
  }

  async #show(request: Request, response: Response, facts: DetailsFacts, key: string, status = 200): Promise<void> {
    const model = termDraftPage({ ...facts, key, registry: await this.today.read() }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/piece-form', model, { status });
  }
}
