import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Editions } from '../../catalog/editions.service.js';
import { renderGlossary } from '../../catalog/markdown/render-glossary.js';
import { NotFound } from '../../kernel/errors.js';
import { Pages } from '../http/pages.service.js';
import { LessonHtml } from '../learning/lesson-html.service.js';
import { glossaryPage } from './glossary.page.js';

/** The glossary of a course's newest edition, open to everyone. */
@Controller('courses/:course/glossary')
export class GlossaryController {
  constructor(
    private readonly pages: Pages,
    private readonly editions: Editions,
    private readonly html: LessonHtml,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Param('course') slug: string): Promise<void> {
    const edition = await this.editions.newestOf(slug);
    if (!edition?.content.glossary) throw new NotFound('not-found');
    const settings = await this.html.settings(edition, this.pages.words(request));
    const model = glossaryPage(edition, renderGlossary(edition.content, settings));
    this.pages.show(request, response, 'catalog/glossary', model);
  }
}
