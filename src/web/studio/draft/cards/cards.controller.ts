import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import { Conflict, NotFound } from '../../../../kernel/errors.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { entryAt, moved } from '../entry-shape.js';
import { sentIn } from '../typed.js';
import { cardList } from './card-form.js';
import { cardsPage } from './cards.page.js';

type Params = Readonly<Record<string, string>>;

/** The review cards of a module: a list in the order in which they are met. */
@Controller('studio/courses/:course/draft/modules/:module/cards')
@UseGuards(StudioOnly)
export class DraftCardsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly registry: DraftRegistry,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', module = '' }: Params,
    @Query() asked: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const piece = await this.pieces.at(course.id, { kind: 'module', key: module });
    const registry = await this.registry.of(course.id);
    const model = cardsPage({ course, piece, registry, now: sentIn(asked, 'now') }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/cards/cards', model);
  }

  /** One place up or down. It is asked of what stands there now, whoever else has saved meanwhile. */
  @Post(':card/place')
  async move(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', module = '', card = '' }: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const piece = await this.pieces.at(course.id, { kind: 'module', key: module });
    if (!entryAt(piece.content, { list: cardList, key: card })) throw new NotFound('not-found');
    const to = fields['to'] === 'up' ? 'up' : 'down';
    const content = moved(piece.content, { list: cardList, key: card }, to);
    if (content) {
      const saving = await this.pieces.save(course.id, piece, { content, after: piece.hash, by: me.id });
      if (saving.outcome === 'clash') throw new Conflict('draft-changed');
    }
    response.redirect(303, `${addresses.draftCards(slug, module)}?now=moved#card-${card}`);
  }
}
