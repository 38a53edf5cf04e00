import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { parseMarkdown } from '../../../../catalog/markdown/parse.js';
import { toRich } from '../../../../catalog/rich/to-rich.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { mediumPicked } from '../media/picked.js';
import { LessonDrafts } from './lesson-drafts.service.js';
import { lessonProblems, markdownIn } from './lesson-form.js';
import { namesIn } from './lesson-names.js';
import { LessonPreview } from './lesson-preview.service.js';
import { othersSaid } from './lesson.page.js';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;

/** What the script of the lesson page asks for while somebody writes. */
@Controller('studio/courses/:course/draft/lessons/:lesson')
@UseGuards(StudioOnly)
export class LessonLiveController {
  constructor(
    private readonly pages: Pages,
    private readonly lessons: LessonDrafts,
    private readonly registry: DraftRegistry,
    private readonly previews: LessonPreview,
  ) {}

  /** The text in both forms, from the one that was sent, with the headings that a content note can lead to. */
  @Post('conversion')
  async convert(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const at = await this.lessons.at(me, params, 'write');
    const markdown = markdownIn(fields, at.lesson.markdown);
    const [problem] = lessonProblems({ ...at.lesson, markdown }, this.pages.words(request));
    if (problem) return void response.status(422).json({ detail: problem.text });
    const parsed = parseMarkdown(markdown);
    const headings = parsed.headings.map(({ id, text }) => ({ id, text }));
    const words = this.pages.words(request);
    const media = (await this.previews.media(at.course.id)).map((each) => mediumPicked(at.course.slug, each, words));
    const names = namesIn(parsed, await this.registry.of(at.course.id), media, words);
    response.status(200).json({ markdown, document: toRich(markdown), headings, names });
  }

  /** That the page is still open; tells who else has it open. */
  @Post('presence')
  async presence(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
  ): Promise<void> {
    const { piece } = await this.lessons.at(me, params, 'write');
    const others = await this.lessons.visit(piece, me);
    response.status(200).json({ others: othersSaid(others, this.pages.words(request)) });
  }
}
