import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import { Clock } from '../../../../kernel/clock.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { studioFrame } from '../../frame.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { mediumPicked } from '../media/picked.js';
import { LessonDrafts } from './lesson-drafts.service.js';
import { LessonPreview } from './lesson-preview.service.js';
import { pickKinds, picks } from './picking.js';

/** What can be put into a lesson: studies, claims and figures of the registry, and the terms and media of the course. */
@Controller('studio/courses/:course/draft/lessons/:lesson/pick')
@UseGuards(StudioOnly)
export class LessonPickController {
  constructor(
    private readonly pages: Pages,
    private readonly lessons: LessonDrafts,
    private readonly registry: DraftRegistry,
    private readonly previews: LessonPreview,
    private readonly clock: Clock,
  ) {}

  @Get()
  async pick(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Readonly<Record<string, string>>,
    @Query() asked: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { course, piece, lesson } = await this.lessons.at(me, params, 'write');
    const words = this.pages.words(request);
    const q = typeof asked.q === 'string' ? asked.q.trim().slice(0, 200) : '';
    const kind = pickKinds.find((known) => known === asked.kind) ?? 'study';
    const found = picks(
      kind,
      q,
      {
        search: await this.registry.search(course.id),
        registry: await this.registry.of(course.id),
        glossary: await this.previews.glossary(course.id),
        media: (await this.previews.media(course.id)).map((each) => mediumPicked(course.slug, each, words)),
        today: this.clock.now().toISOString().slice(0, 10),
      },
      words,
    );
    if (request.accepts(['html', 'json']) === 'json') {
      const said = words.say('draft.lesson.pick.found', { count: found.length });
      response.setHeader('Cache-Control', 'private, no-store');
      return void response.status(200).json({ found, said });
    }
    this.pages.show(request, response, 'studio/draft/lesson/pick', {
      frame: studioFrame(course, 'draft', false, words),
      q,
      lesson: {
        title: lesson.title || words.say('draft.lesson.untitled'),
        href: addresses.draftLesson(course.slug, piece.key),
      },
      action: addresses.draftLessonPick(course.slug, piece.key),
      proposeHref: addresses.draftNewStudy(course.slug),
      kinds: pickKinds.map((value) => ({
        ...{ value, text: words.say(`draft.lesson.pick.${value}`), chosen: value === kind },
      })),
      found,
    });
  }
}
