import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Editions } from '../../catalog/editions.service.js';
import { activitiesOf, type Published } from '../../catalog/published.js';
import { RuleBroken } from '../../kernel/errors.js';
import { Enrolments, type Standing } from '../../learning/enrolments.service.js';
import { LessonProgress } from '../../learning/lesson-progress.service.js';
import { Reflections } from '../../learning/reflections.service.js';
import { addresses } from '../addresses.js';
import { editionNumber } from '../editions/edition-number.js';
import { sayFault } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { lessonAt } from './activity-at.js';
import { LessonPages } from './lesson-pages.service.js';

/** What a practitioner does in a lesson: finish it, and write reflections. */
@Controller('learn/:course/:activity')
@UseGuards(SignedIn)
export class LessonController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly progress: LessonProgress,
    private readonly reflections: Reflections,
    private readonly lessons: LessonPages,
    private readonly editions: Editions,
  ) {}

  @Post('done')
  async finish(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body('edition') shown: unknown,
  ): Promise<void> {
    const { standing, lesson } = await lessonAt(this.enrolments, me, request);
    await this.progress.finish(standing, lesson, await this.#shown(standing, shown));
    const { content } = standing.edition;
    const all = activitiesOf(content);
    const next = all[all.findIndex(({ key }) => key === lesson.key) + 1];
    response.redirect(303, next ? addresses.activity(content.slug, next.key) : addresses.courseHome(content.slug));
  }

  /** The edition whose page was open, where that is an earlier one. */
  async #shown({ edition }: Standing, typed: unknown): Promise<Published | null> {
    const number = editionNumber(typed);
    return number < edition.number ? this.editions.numbered(edition.courseId, number) : null;
  }

  /** Saved by the button, and by a script as one types, which asks for JSON and gets the time at which it was on disk. */
  @Post('reflections/:key')
  async reflect(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('key') key: string,
    @Body('text') typed: unknown,
  ): Promise<void> {
    const at = await lessonAt(this.enrolments, me, request);
    const { standing, lesson } = at;
    const words = this.pages.words(request);
    const isScript = request.accepts(['html', 'json']) === 'json';
    const text = typeof typed === 'string' ? typed.replaceAll('\r\n', '\n') : '';
    try {
      const savedAt = await this.reflections.save(standing, lesson, key, text);
      if (isScript)
        return void response
          .status(200)
          .json({ said: words.say('reflection.hint-saved', { moment: words.date(savedAt, 'moment') }) });
      response.redirect(303, `${addresses.activity(standing.edition.content.slug, lesson.key)}#reflection-${key}`);
    } catch (fault) {
      if (isScript || !(fault instanceof RuleBroken)) throw fault;
      await this.lessons.show(request, response, at, { key, text, error: sayFault(fault, words) });
    }
  }
}
