import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { entriesIn, textIn } from '../../../../catalog/draft/content-parts.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import type { Piece } from '../../../../catalog/draft/piece.js';
import { renderInline } from '../../../../catalog/markdown/render-inline.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import { NotFound } from '../../../../kernel/errors.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { SafeHtml } from '../../../views/safe-html.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { entryAt, entryShape, freshEntryKey, freshKey } from '../entry-shape.js';
import type { Changed } from '../form/form.page.js';
import { FormPages } from '../form/form-pages.service.js';
import { readTree } from '../form/read-tree.js';
import { foundFor, treeAsked } from '../item/studies.js';
import { LessonPreview } from '../lesson/lesson-preview.service.js';
import { sentIn } from '../typed.js';
import { cardForm, cardList } from './card-form.js';
import { cardLists, cardPage, cardTree } from './card.page.js';

type Params = Readonly<Record<string, string>>;

interface CardAt {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly key: string;
}

/** One review card of a module. */
@Controller('studio/courses/:course/draft/modules/:module/cards/:card')
@UseGuards(StudioOnly)
export class DraftCardController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly registry: DraftRegistry,
    private readonly forms: FormPages,
    private readonly previews: LessonPreview,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query() asked: Fields,
  ): Promise<void> {
    const at = await this.#at(me, params, 'see');
    await this.forms.open(at.course, at.piece, me);
    await this.#show(request, response, me, at, {
      now: sentIn(asked, 'now'),
      changed: null,
      find: sentIn(asked, 'find'),
    });
  }

  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const at = await this.#at(me, params, 'write');
    const { course, piece } = at;
    const [after, find] = [sentIn(fields, 'after') || piece.hash, sentIn(fields, 'find')];
    const typed = readTree(cardForm, fields);
    const tree = fields['go'] === 'preview' ? typed : treeAsked(typed, fields);
    const changed = tree && { tree, focus: null, after, part: sentIn(fields, 'part') };
    if (changed) return this.#show(request, response, me, at, { now: null, changed, find });
    const [slug, module] = [course.slug, piece.key];
    const isNew = at.key === freshKey;
    if (fields['go'] === 'remove' && !isNew) {
      const place = { list: cardList, key: at.key };
      if (await this.forms.takeOut({ course, piece, place, fields, me })) {
        return response.redirect(303, `${addresses.draftCards(slug, module)}?now=removed`);
      }
      return this.#show(request, response, me, at, { now: 'changed-since', changed: null, find: '' }, 409);
    }
    const words = this.pages.words(request);
    const taken = isNew ? await this.#keysElsewhere(course.id, module) : [];
    const key = isNew ? freshEntryKey(piece.content, cardList, sentIn(fields, 'front'), 'card', taken) : at.key;
    await this.forms.receive(request, response, me, {
      ...{ course, piece, fields, specs: cardForm, shape: entryShape({ list: cardList, key }) },
      ...{ lists: cardLists(piece, words), title: words.say('draft.cards.title') },
      action: addresses.draftCard(slug, module, at.key),
      then: (now) => `${addresses.draftCard(slug, module, key)}?now=${now}`,
    });
  }

  /** @throws NotFound where the module has no such card */
  async #at(
    me: Visitor,
    { course: slug = '', module = '', card = '' }: Params,
    right: 'see' | 'write',
  ): Promise<CardAt> {
    const course = await this.courses.at(me, slug, right);
    const piece = await this.pieces.at(course.id, { kind: 'module', key: module });
    if (card !== freshKey && !entryAt(piece.content, { list: cardList, key: card })) throw new NotFound('not-found');
    return { course, piece, key: card };
  }

  /** No two cards of a course have one key. */
  async #keysElsewhere(courseId: string, own: string): Promise<readonly string[]> {
    const others = (await this.pieces.modules(courseId)).filter(({ key }) => key !== own);
    return others.flatMap(({ content }) => entriesIn(content[cardList]).map(({ key }) => textIn(key)));
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    at: CardAt,
    asked: { readonly now: string | null; readonly changed: Changed | null; readonly find: string },
    status = 200,
  ): Promise<void> {
    const words = this.pages.words(request);
    const { now, changed } = asked;
    const tree = cardTree({ ...at, changed });
    const q = asked.find.trim().slice(0, 200);
    const found = q === '' ? null : { q, studies: foundFor(q, await this.registry.search(at.course.id), tree) };
    const [front, back] = [tree.cells.get('front'), tree.cells.get('back')];
    const isBlank = typeof front !== 'string' || typeof back !== 'string' || front.trim() + back.trim() === '';
    const preview = isBlank
      ? null
      : {
          front: new SafeHtml(renderInline(front)),
          back: await this.previews.of(at.course, back, words),
          language: await this.previews.language(at.course.id),
        };
    const others = await this.forms.others(at.piece, me);
    const registry = await this.registry.of(at.course.id);
    const model = cardPage({ ...at, registry, now, changed, others, found, preview }, words);
    this.pages.show(request, response, 'studio/draft/cards/card', model, { status });
  }
}
