import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MediaPositions } from '../../learning/media/media-positions.service.js';
import { CatchUps } from '../../learning/moving/catch-ups.service.js';
import { Reflections } from '../../learning/reflections.service.js';
import { Pages } from '../http/pages.service.js';
import { Site } from '../site.js';
import type { ActivityAt } from './activity-at.js';
import { LessonHtml } from './lesson-html.service.js';
import { lessonPage } from './lesson.page.js';
import type { Lesson } from '../../catalog/edition.js';

type LessonAt = ActivityAt & { readonly lesson: Lesson };

/** Sends the page of a lesson, also with a reflection that was refused. */
@Injectable()
export class LessonPages {
  constructor(
    private readonly pages: Pages,
    private readonly html: LessonHtml,
    private readonly reflections: Reflections,
    private readonly positions: MediaPositions,
    private readonly site: Site,
    private readonly catchUps: CatchUps,
  ) {}

  async show(
    request: Request,
    response: Response,
    { standing, place, lesson }: LessonAt,
    refused: { readonly key: string; readonly text: string; readonly error: string } | null = null,
  ): Promise<void> {
    const words = this.pages.words(request);
    const notes = await this.reflections.inLesson(standing, lesson);
    const rendered = await this.html.of(standing.edition, lesson, words);
    const stops = await this.positions.inLesson(standing, lesson);
    const changed = await this.catchUps.changed(standing);
    const model = lessonPage(
      { standing, place, lesson, rendered, notes, stops, site: this.site, changed, refused },
      words,
    );
    this.pages.show(request, response, 'learning/lesson', model, { status: refused ? 422 : 200 });
  }
}
