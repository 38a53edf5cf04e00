import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { Searching } from '../../../../evidence/searching.service.js';
import type { Piece } from '../../../../catalog/draft/piece.js';
import { NotFound } from '../../../../kernel/errors.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { studioFrame } from '../../frame.js';
import { can } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { clashPage } from '../form/clash.page.js';
import { differences } from '../form/difference.js';
import { PieceForms, type Received } from '../form/piece-forms.service.js';
import { readTree } from '../form/read-tree.js';
import type { Spec } from '../form/spec.js';
import { printTree, type Tree } from '../form/tree.js';
import { foundFor, withStudy } from './studies.js';
import { withMarks } from './cloze-marks.js';
import { type ItemDraft, ItemDrafts, type ItemParams } from './item-drafts.service.js';
import { itemForms, typeOf } from './item-forms.js';
import { draftItemPage, type ItemPageFacts } from './item.page.js';
import { imageChoices, objectiveChoices } from './surroundings.js';

/** An item of a draft in a form. It may be saved unfinished; the page says what is still to be mended. */
@Controller('studio/courses/:course/draft/quizzes/:quiz/items/:item')
@UseGuards(StudioOnly)
export class DraftItemController {
  constructor(
    private readonly pages: Pages,
    private readonly drafts: ItemDrafts,
    private readonly forms: PieceForms,
    private readonly searching: Searching,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Query() { now, find }: Fields,
  ): Promise<void> {
    const draft = await this.drafts.item(me, params, 'see');
    if (can(draft.course, 'write')) await this.forms.open(draft.item, me.id);
    const found = await this.#found(draft.item, typeof find === 'string' ? find : '', null);
    await this.#show(request, response, me, { draft, now: typeof now === 'string' ? now : null, changed: null, found });
  }

  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Body() fields: Fields,
  ): Promise<void> {
    const draft = await this.drafts.item(me, params, 'write');
    const type = typeOf(draft.item.content);
    if (type === null) throw new NotFound('not-found');
    const specs = itemForms[type];
    const { course, item, quiz } = draft;
    const looked = await this.#studies(draft, specs, fields);
    if (looked) return this.#show(request, response, me, { draft, now: null, ...looked });
    const received = await this.forms.receive({ courseId: course.id, piece: item, specs, fields, by: me.id });
    if (received.outcome === 'changed') {
      const tree = type === 'cloze' ? withMarks(readTree(specs, fields), received.tree) : received.tree;
      const after = textOf(fields, 'after');
      return this.#show(request, response, me, { draft, now: null, changed: { ...received, tree, after } });
    }
    if (received.outcome === 'clash') return this.#clash(request, response, draft, fields, received);
    const here = { course: course.slug, quiz: quiz.key, item: item.key, now: received.outcome };
    response.redirect(303, fields['go'] === 'try' ? trialAfter(here) : formAfter(here, textOf(fields, 'find').trim()));
  }

  /** The form after a study was looked for, or chosen; null where neither was asked. */
  async #studies(
    { item }: ItemDraft,
    specs: readonly Spec[],
    fields: Fields,
  ): Promise<Pick<ItemPageFacts, 'changed' | 'found'> | null> {
    const [, chosen] = /^cite:([a-z0-9-_]+)$/.exec(textOf(fields, 'go')) ?? [];
    if (chosen === undefined && textOf(fields, 'go') !== 'find') return null;
    const typed = readTree(specs, fields);
    const tree = chosen === undefined ? typed : withStudy(typed, chosen);
    const found = await this.#found(item, textOf(fields, 'find'), tree);
    return { changed: { tree, focus: null, after: textOf(fields, 'after') || item.hash }, found };
  }

  async #found({ content }: Piece, typed: string, tree: Tree | null): Promise<ItemPageFacts['found']> {
    const q = typed.trim().slice(0, 200);
    if (q === '') return null;
    const type = typeOf(content);
    const now = tree ?? printTree(type === null ? [] : itemForms[type], content);
    return { q, studies: foundFor(q, await this.searching.now(), now) };
  }

  async #show(request: Request, response: Response, me: Visitor, facts: Omit<ItemPageFacts, 'others'>): Promise<void> {
    const others = await this.forms.others(facts.draft.item, me.id);
    const model = draftItemPage({ ...facts, others }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/item/item', model);
  }

  async #clash(
    request: Request,
    response: Response,
    draft: ItemDraft,
    fields: Fields,
    { theirs, yours, base, began }: Extract<Received, { outcome: 'clash' }>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const { course, quiz, item, modules, images } = draft;
    const type = typeOf(theirs.content);
    const href = addresses.draftItem(course.slug, quiz.key, item.key);
    const lists = { objectives: objectiveChoices(modules, quiz.parent, words), images: imageChoices(images) };
    const model = clashPage({
      frame: studioFrame(course, 'draft', false, words),
      ...{ title: words.say('draft.kind.item'), href, action: href, fields, began, after: theirs.hash },
      by: await this.forms.savedBy(theirs, words),
      at: theirs.savedAt,
      differences: differences(
        type === null ? [] : itemForms[type],
        { yours, theirs: theirs.content, base },
        { words, lists },
      ),
    });
    this.pages.show(request, response, 'studio/draft/form/clash', model, { status: 409 });
  }
}

const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

interface Here {
  readonly course: string;
  readonly quiz: string;
  readonly item: string;
  readonly now: string;
}

const trialAfter = ({ course, quiz, item, now }: Here): string =>
  `${addresses.draftTrial(course, quiz, item)}?now=${now}`;

/** Whoever presses Enter in the search for studies has saved by it, and finds what they looked for as well. */
const formAfter = ({ course, quiz, item, now }: Here, find: string): string =>
  `${addresses.draftItem(course, quiz, item)}?now=${now}${find === '' ? '' : `&find=${encodeURIComponent(find)}#studies`}`;
