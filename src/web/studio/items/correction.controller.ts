import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { ItemCorrections } from '../../../learning/regrading/item-corrections.service.js';
import { PublishedItems } from '../../../learning/regrading/published-items.service.js';
import { Regrades } from '../../../learning/regrading/regrades.service.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { correctionPage } from './correction.page.js';
import { StudioItems } from './studio-items.service.js';

/** Corrections that were made, and how far they have been applied. */
@Controller('studio/courses/:course/corrections/:id')
@UseGuards(StudioOnly)
export class CorrectionController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly corrections: ItemCorrections,
    private readonly published: PublishedItems,
    private readonly regrades: Regrades,
    private readonly items: StudioItems,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Param('id') id: string,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const correction = await this.corrections.byId(course.id, id);
    const { item } = await this.published.find(correction);
    const regrading = await this.regrades.stateOf(id);
    const isReplaced = (await this.corrections.newestOf(correction))?.id !== id;
    const names = await this.items.names([correction]);
    const model = correctionPage({ course, item, correction, regrading, isReplaced, names }, this.pages.words(request));
    this.pages.show(request, response, 'studio/items/correction', model);
  }
}
