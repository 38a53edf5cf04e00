import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftOutline } from '../../../catalog/draft/draft-outline.service.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { Drafts } from '../../../catalog/draft/drafts.service.js';
import { isPieceKind, type PieceHead, type PieceName, titleIn } from '../../../catalog/draft/piece.js';
import { Comments } from '../../../catalog/review/comments/comments.service.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { anchorOf, outlinePage } from './outline.page.js';
import { placeAsked } from './place-form.js';
import { emptyPiece } from './empty-pieces.js';
import { lineIn } from './typed.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a draft is made of, in its order, and changing that order. */
@Controller('studio/courses/:course/draft')
@UseGuards(StudioOnly)
export class OutlineController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly outline: DraftOutline,
    private readonly drafts: Drafts,
    private readonly comments: Comments,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { now }: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const heads = await this.pieces.heads(course.id);
    const proposal = await this.drafts.proposal(course.id);
    const facts = {
      ...{ course, heads, offeredAt: proposal?.offeredAt ?? null, now: typeof now === 'string' ? now : null },
      comments: await this.comments.open(course.id),
    };
    this.pages.show(request, response, 'studio/draft/outline', outlinePage(facts, this.pages.words(request)));
  }

  @Post('modules')
  async addModule(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const { id } = await this.courses.at(me, slug, 'write');
    const title = lineIn(fields, 'title', 200) || this.pages.words(request).say('draft.new.module');
    const piece = { kind: 'module', parent: null, content: emptyPiece('module', title), by: me.id } as const;
    const key = await this.outline.add(id, piece);
    response.redirect(303, addresses.draftModule(slug, key));
  }

  @Post('modules/:module/activities')
  async addActivity(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', module = '' }: Record<string, string>,
    @Body() fields: Fields,
  ): Promise<void> {
    const { id } = await this.courses.at(me, slug, 'write');
    const kind = fields['kind'] === 'quiz' ? 'quiz' : 'lesson';
    const title = lineIn(fields, 'title', 200) || this.pages.words(request).say(`draft.new.${kind}`);
    const content = emptyPiece(kind, title);
    const key = await this.outline.add(id, { kind, parent: module, content, by: me.id });
    response.redirect(303, kind === 'quiz' ? addresses.draftQuiz(slug, key) : addresses.draftLesson(slug, key));
  }

  @Post(':kind/:key/place')
  async move(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
    @Body() fields: Fields,
  ): Promise<void> {
    const { course, name, heads } = await this.#pieceAt(me, params);
    const place = placeAsked(heads, name, fields);
    if (place) await this.outline.move(course.id, name, { ...place, by: me.id });
    response.redirect(303, this.#back(course.slug, heads, name, 'moved'));
  }

  @Post(':kind/:key/copies')
  async copy(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
  ): Promise<void> {
    const { course, name, heads } = await this.#pieceAt(me, params);
    const { content } = await this.pieces.at(course.id, name);
    const before = titleIn(content);
    const isTitled = name.kind !== 'item' && before !== '';
    const title = isTitled ? this.pages.words(request).say('draft.copy-of', { title: before }) : null;
    const key = await this.outline.duplicate(course.id, name, title, me.id);
    const copy = { kind: name.kind, key };
    response.redirect(
      303,
      this.#back(course.slug, [...heads, { ...(find(heads, name) as PieceHead), ...copy }], copy, 'copied'),
    );
  }

  @Post(':kind/:key/archive')
  async archive(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Record<string, string>,
    @Body() fields: Fields,
  ): Promise<void> {
    const { course, name, heads } = await this.#pieceAt(me, params);
    const isArchived = fields['archived'] !== 'no';
    await this.outline.setArchived(course.id, name, isArchived, me.id);
    response.redirect(303, this.#back(course.slug, heads, name, isArchived ? 'archived' : 'restored'));
  }

  async #pieceAt(me: Visitor, { course: slug = '', kind = '', key = '' }: Record<string, string>) {
    const course = await this.courses.at(me, slug, 'write');
    const name = isPieceKind(kind) ? { kind, key } : null;
    const heads = name ? await this.pieces.beside(course.id, name) : [];
    if (!name || !find(heads, name)) throw new NotFound('not-found');
    return { course, name, heads };
  }

  /** To the list that the piece stands in: an item's quiz, or the outline. */
  #back(slug: string, heads: readonly PieceHead[], name: PieceName, now: string): string {
    if (name.kind === 'medium') return `${addresses.draftMedia(slug)}?now=${now}#${anchorOf(name)}`;
    const parent = find(heads, name)?.parent ?? null;
    const list = name.kind === 'item' && parent !== null ? addresses.draftQuiz(slug, parent) : addresses.draft(slug);
    const at = name.kind === 'item' ? `&item=${name.key}` : '';
    return `${list}?now=${now}${at}#${anchorOf(name)}`;
  }
}

const find = (heads: readonly PieceHead[], { kind, key }: PieceName): PieceHead | undefined =>
  heads.find((head) => head.kind === kind && head.key === key);
