import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { EditionDifferences } from '../../../catalog/editions/edition-differences.service.js';
import { placeOf } from '../../../catalog/published.js';
import { Certificates } from '../../../credentials/certificates.service.js';
import { NotFound, RuleBroken } from '../../../kernel/errors.js';
import { Enrolments, type Standing } from '../../../learning/enrolments.service.js';
import { journey } from '../../../learning/journey.js';
import { CatchUps } from '../../../learning/moving/catch-ups.service.js';
import { Moving } from '../../../learning/moving/moving.service.js';
import { QuizRecords } from '../../../learning/quiz-records.service.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me, SignedIn } from '../../http/signed-in.guard.js';
import { editionNumber } from '../../editions/edition-number.js';
import { offerOf } from './offer.js';
import { studiedEditionPage } from './studied-edition.page.js';

/** The edition that a practitioner studies: what changed for them, and going on in a newer one. */
@Controller('learn/:course/edition')
@UseGuards(SignedIn)
export class StudiedEditionController {
  constructor(
    private readonly pages: Pages,
    private readonly enrolments: Enrolments,
    private readonly records: QuizRecords,
    private readonly certificates: Certificates,
    private readonly moving: Moving,
    private readonly catchUps: CatchUps,
    private readonly differences: EditionDifferences,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, slug);
    const changed = await this.catchUps.changed(standing);
    const steps = await this.moving.history(standing);
    const words = this.pages.words(request);
    const facts = { standing, changed, steps, offer: await this.#offer(standing, request) };
    this.pages.show(request, response, 'learning/moving/studied-edition', studiedEditionPage(facts, words));
  }

  @Post()
  async move(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, slug);
    const [from, to] = [editionNumber(body['from']), editionNumber(body['to'])];
    await this.moving.move(standing, from, to).catch((fault: unknown) => {
      // The page says which attempt is open, with a link to it.
      if (!(fault instanceof RuleBroken)) throw fault;
    });
    response.redirect(303, addresses.studiedEdition(slug));
  }

  /** Says that they know what changed in a lesson or quiz: they read it again, or want no more to be told. */
  @Post('known/:activity')
  async known(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Param('activity') key: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const standing = await this.enrolments.standing(me.id, slug);
    if (!placeOf(standing.edition.content, key)) throw new NotFound('not-found');
    const how = body['how'] === 'read' ? 'read' : 'dismissed';
    if ((await this.catchUps.changed(standing)).has(key)) await this.catchUps.catchUp(standing, key, how);
    const back = body['back'] === 'lesson' ? addresses.activity(slug, key) : addresses.studiedEdition(slug);
    response.redirect(303, back);
  }

  async #offer(standing: Standing, request: Request) {
    const to = await this.moving.offer(standing);
    if (!to) return null;
    const { enrolment, edition: from } = standing;
    const attempts = await this.records.ofEnrolment(enrolment.id);
    const certificate = await this.certificates.ofEnrolment(enrolment.id);
    const facts = {
      ...{ from, to, difference: this.differences.between(from, to), journey: journey(standing, attempts) },
      certified: certificate?.statement.edition.number ?? null,
      openAttempt: await this.moving.openAttempt(standing),
    };
    return offerOf(facts, this.pages.words(request));
  }
}
