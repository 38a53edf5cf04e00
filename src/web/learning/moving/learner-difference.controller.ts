import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { EditionDifferences } from '../../../catalog/editions/edition-differences.service.js';
import { Editions } from '../../../catalog/editions.service.js';
import { lessonsOf, placeOf, type Published } from '../../../catalog/published.js';
import { NotFound } from '../../../kernel/errors.js';
import { Enrolments } from '../../../learning/enrolments.service.js';
import { CatchUps } from '../../../learning/moving/catch-ups.service.js';
import { Reflections } from '../../../learning/reflections.service.js';
import { addresses } from '../../addresses.js';
import { activityChanges, activityTitle, type QuizSaying } from '../../editions/activity-changes.js';
import { comparedNumbers } from '../../editions/edition-number.js';
import { partChanges } from '../../editions/part-changes.js';
import { promisedChanges } from '../../editions/quiz-changes.js';
import { placeAsked } from '../../editions/shown-difference.js';
import { Pages } from '../../http/pages.service.js';
import { Me, SignedIn } from '../../http/signed-in.guard.js';
import type { Words } from '../../views/words.js';
import { type LearnerDifferencePage, learnerChangesPage } from './learner-changes.page.js';
import { learnerParts } from './offer.js';

type Params = Record<string, string>;

const promised: QuizSaying = (before, after, _, words) => promisedChanges(before, after, words);

/** What differs between two editions of a course that one is on: lessons word by word, and of quizzes what is promised. */
@Controller('learn/:course/edition/:before/:after')
@UseGuards(SignedIn)
export class LearnerDifferenceController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly editions: Editions,
    private readonly differences: EditionDifferences,
    private readonly catchUps: CatchUps,
    private readonly reflections: Reflections,
  ) {}

  @Get()
  async changes(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
  ): Promise<void> {
    const { before, after } = await this.#compared(me, params);
    const difference = this.differences.between(before, after);
    const model = learnerChangesPage(before, after, difference, this.pages.words(request));
    this.pages.show(request, response, 'learning/moving/changes', model);
  }

  @Get('activities/:activity')
  async activity(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query('page') page: unknown,
  ): Promise<void> {
    const { standing, before, after } = await this.#compared(me, params);
    const key = params['activity'] ?? '';
    const words = this.pages.words(request);
    const { slug } = after.content;
    const place = placeAsked(addresses.changedActivity(slug, before.number, after.number, key), page);
    const difference = activityChanges([before, after], key, place, promised, words);
    const title = activityTitle([before, after], key);
    if (title === null || !difference) throw new NotFound('not-found');
    const isStudied = after.id === standing.edition.id;
    const known = isStudied ? (await this.catchUps.changed(standing)).get(key) : undefined;
    const old = lessonsOf(before.content).find((lesson) => lesson.key === key);
    const now = lessonsOf(after.content).find((lesson) => lesson.key === key);
    const notes = old ? await this.reflections.inLesson(standing, old) : new Map<string, { text: string }>();
    const lost = [...notes].filter(([name]) => !now?.reflections.includes(name)).map(([, { text }]) => text);
    this.#show(request, response, {
      changes: changesLink(before, after, words),
      ...{ title, language: after.content.language, difference, notes: lost },
      activityHref: isStudied && placeOf(after.content, key) ? addresses.activity(slug, key) : null,
      knownAction: known?.id === before.id ? addresses.caughtUp(slug, key) : null,
    });
  }

  @Get('parts/:part')
  async part(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query('page') page: unknown,
  ): Promise<void> {
    const { before, after } = await this.#compared(me, params);
    const part = learnerParts.find((each) => each === params['part']);
    if (!part) throw new NotFound('not-found');
    const words = this.pages.words(request);
    const place = placeAsked(addresses.changedPart(after.content.slug, before.number, after.number, part), page);
    const difference = partChanges(part, [before, after], place, words);
    this.#show(request, response, {
      changes: changesLink(before, after, words),
      ...{ title: words.say(`editions.part.${part}`), language: after.content.language, difference, notes: [] },
      ...{ activityHref: null, knownAction: null },
    });
  }

  #show(request: Request, response: Response, model: LearnerDifferencePage): void {
    this.pages.show(request, response, 'learning/moving/difference', model);
  }

  /** @throws NotFound when they are not enrolled */
  async #compared(me: Visitor, { course: slug = '', before, after }: Params) {
    const standing = await this.enrolments.standing(me.id, slug);
    const [one, other] = comparedNumbers(before, after);
    const { courseId } = standing.edition;
    return {
      standing,
      before: await this.editions.numbered(courseId, one),
      after: await this.editions.numbered(courseId, other),
    };
  }
}

/** Back to all that changed from one edition to the other. */
const changesLink = ({ number: before }: Published, { number: after, content }: Published, words: Words) => ({
  href: addresses.editionChanges(content.slug, before, after),
  text: words.say('moving.changes', { before, after }),
});
