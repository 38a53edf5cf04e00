import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import type { Fields } from '../../../assessment/form-fields.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { type Piece, type PieceName, titleIn } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import type { DetailsFacts } from './details.page.js';
import { FormPages } from './form/form-pages.service.js';
import { moduleForm, moduleShape, objectivesOf } from './module-form.js';
import { modulePage } from './module.page.js';
import { titleOf } from './outline.page.js';
import { sentIn } from './typed.js';

/** What a module says of itself, and what its readers can do after it. */
@Controller('studio/courses/:course/draft/modules/:module')
@UseGuards(StudioOnly)
export class ModuleController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly forms: FormPages,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', module = '' }: Record<string, string>,
    @Query() asked: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.pieces.at(course.id, nameOf(module));
    const others = await this.forms.open(course, piece, me);
    this.#show(request, response, { course, piece, others, now: sentIn(asked, 'now'), changed: null });
  }

  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', module = '' }: Record<string, string>,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const piece = await this.pieces.at(course.id, nameOf(module));
    const action = addresses.draftModule(slug, module);
    const changed = await this.forms.receive(request, response, me, {
      ...{ course, piece, fields, shape: moduleShape, lists: {}, action },
      specs: moduleForm(await this.#objectivesElsewhere(course.id, piece)),
      title: titleOf({ title: titleIn(piece.content) }, this.pages.words(request)),
      then: (now) => `${action}?now=${now}`,
    });
    if (!changed) return;
    const others = await this.forms.others(piece, me);
    this.#show(request, response, { course, piece, others, now: null, changed });
  }

  async #objectivesElsewhere(courseId: string, own: Piece): Promise<ReadonlySet<string>> {
    const others = (await this.pieces.modules(courseId)).filter(({ key }) => key !== own.key);
    return new Set(others.flatMap(({ content }) => objectivesOf(content).map(({ key }) => key)));
  }

  #show(request: Request, response: Response, facts: DetailsFacts): void {
    this.pages.show(request, response, 'studio/draft/piece-form', modulePage(facts, this.pages.words(request)));
  }
}

const nameOf = (key: string): PieceName => ({ kind: 'module', key });
