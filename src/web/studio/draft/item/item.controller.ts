import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import { NotFound } from '../../../../kernel/errors.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { FormPages } from '../form/form-pages.service.js';
import { readTree } from '../form/read-tree.js';
import type { Spec } from '../form/spec.js';
import { printTree, type Tree } from '../form/tree.js';
import { sentIn } from '../typed.js';
import { foundFor, treeAsked } from './studies.js';
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
    private readonly forms: FormPages,
    private readonly registry: DraftRegistry,
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
    await this.forms.open(draft.course, draft.item, me);
    const found = await this.#found(draft, typeof find === 'string' ? find : '', null);
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
    const words = this.pages.words(request);
    const here = { course: course.slug, quiz: quiz.key, item: item.key };
    const find = sentIn(fields, 'find').trim();
    const changed = await this.forms.receive(request, response, me, {
      ...{ course, piece: item, fields, specs, title: words.say('draft.kind.item') },
      action: addresses.draftItem(course.slug, quiz.key, item.key),
      lists: { objectives: objectiveChoices(draft.modules, quiz.parent, words), images: imageChoices(draft) },
      then: (now) => (fields['go'] === 'try' ? trialAfter({ ...here, now }) : formAfter({ ...here, now }, find)),
    });
    if (!changed) return;
    const tree = type === 'cloze' ? withMarks(readTree(specs, fields), changed.tree) : changed.tree;
    await this.#show(request, response, me, { draft, now: null, changed: { ...changed, tree } });
  }

  /** The form after a study was looked for, or chosen; null where neither was asked. */
  async #studies(
    draft: ItemDraft,
    specs: readonly Spec[],
    fields: Fields,
  ): Promise<Pick<ItemPageFacts, 'changed' | 'found'> | null> {
    const tree = treeAsked(readTree(specs, fields), fields);
    if (!tree) return null;
    const found = await this.#found(draft, sentIn(fields, 'find'), tree);
    return { changed: { tree, focus: null, after: sentIn(fields, 'after') || draft.item.hash }, found };
  }

  async #found(
    { course, item: { content } }: ItemDraft,
    typed: string,
    tree: Tree | null,
  ): Promise<ItemPageFacts['found']> {
    const q = typed.trim().slice(0, 200);
    if (q === '') return null;
    const type = typeOf(content);
    const now = tree ?? printTree(type === null ? [] : itemForms[type], content);
    return { q, studies: foundFor(q, await this.registry.search(course.id), now) };
  }

  async #show(request: Request, response: Response, me: Visitor, facts: Omit<ItemPageFacts, 'others'>): Promise<void> {
    const others = await this.forms.others(facts.draft.item, me);
    const model = draftItemPage({ ...facts, others }, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/item/item', model);
  }
}

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
