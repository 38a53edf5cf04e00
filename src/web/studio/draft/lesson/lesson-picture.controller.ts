import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { NotFound } from '../../../../kernel/errors.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { LessonDrafts } from './lesson-drafts.service.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

const longest = 2000;

/** What a picture shows, which the script of the lesson page asks for as soon as it is uploaded. */
@Controller('studio/courses/:course/draft/lessons/:lesson/pictures/:key')
@UseGuards(StudioOnly)
export class LessonPictureController {
  constructor(
    private readonly pages: Pages,
    private readonly lessons: LessonDrafts,
    private readonly pieces: DraftPieces,
  ) {}

  @Post()
  async describe(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() { alt, decorative }: Fields,
  ): Promise<void> {
    const { course } = await this.lessons.at(me, params, 'write');
    const piece = await this.pieces.at(course.id, { kind: 'medium', key: params['key'] ?? '' });
    if (piece.content['kind'] !== 'image') throw new NotFound('not-found');
    const said = typeof alt === 'string' ? alt.trim().slice(0, longest) : '';
    if (said === '' && decorative !== '1') {
      const detail = this.pages.words(request).say('draft.lesson.alt.empty');
      return void response.status(422).json({ detail });
    }
    const content = { ...piece.content, alt: decorative === '1' ? null : said };
    const saving = await this.pieces.save(course.id, piece, { content, after: piece.hash, by: me.id });
    response.sendStatus(saving.outcome === 'clash' ? 409 : 204);
  }
}
