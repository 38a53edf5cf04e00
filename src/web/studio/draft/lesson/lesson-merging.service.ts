import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { DraftHistory } from '../../../../catalog/draft/draft-history.service.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import type { Content, Piece } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import type { Words } from '../../../views/words.js';
import { type LessonAt, LessonDrafts } from './lesson-drafts.service.js';
import { lessonIn, type LessonTyped } from './lesson-form.js';
import { chosenLesson, isSettled, type LessonMerge, mergeLessons } from './lesson-merge.js';
import { LessonPreview } from './lesson-preview.service.js';
import { mergePage } from './merge.page.js';

type Fields = Readonly<Record<string, unknown>>;

export interface Clash {
  readonly at: LessonAt;
  readonly mine: LessonTyped;
  readonly theirs: Piece;
  readonly base: Content | null;
  /** The hash of what both began with. */
  readonly after: string;
}

/** Brings two versions of a lesson together when somebody else saved in between. Nothing is written over unseen. */
@Injectable()
export class LessonMerging {
  constructor(
    private readonly pages: Pages,
    private readonly pieces: DraftPieces,
    private readonly history: DraftHistory,
    private readonly lessons: LessonDrafts,
    private readonly previews: LessonPreview,
  ) {}

  /** Saves the two together where no place was changed by both, and asks where one was. */
  async settle(request: Request, response: Response, me: Visitor, clash: Clash): Promise<void> {
    const merge = mergeOf(clash);
    if (!isSettled(merge)) return this.#ask(request, response, clash, merge, false);
    await this.#save(request, response, me, clash, {
      ...merge.settled,
      markdown: chosenLesson(merge, {})?.markdown ?? '',
    });
  }

  /** Takes the choices that were made; asks again where one is missing, or where the other side went on meanwhile. */
  async choose(request: Request, response: Response, me: Visitor, at: LessonAt, fields: Fields): Promise<void> {
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
    const objectives = text('objectives').split(' ').filter(Boolean);
    const markdown = text('markdown').replace(/\r\n?/g, '\n');
    const mine = { title: text('title'), summary: text('summary'), objectives, markdown };
    const base = await this.history.contentOf(at.piece.id, text('base'));
    const clash = { at, mine, theirs: at.piece, base, after: text('base') };
    const merge = mergeOf(clash);
    const chosen = chosenLesson(merge, fields);
    const isSeen = text('after') === at.piece.hash;
    if (isSettled(merge) || (isSeen && chosen)) {
      if (chosen) return this.#save(request, response, me, clash, chosen);
    }
    await this.#ask(request, response, clash, merge, isSeen);
  }

  /** One sentence on who saved what in between. */
  async said({ theirs }: Clash, words: Words): Promise<string> {
    const name = (await this.lessons.author(theirs)) ?? words.say('draft.lesson.somebody');
    return words.say('draft.lesson.clash', { name, time: words.date(theirs.savedAt, 'time') });
  }

  async #save(request: Request, response: Response, me: Visitor, clash: Clash, lesson: LessonTyped): Promise<void> {
    const { at, theirs, after } = clash;
    const content = { ...theirs.content, ...lesson };
    const saving = await this.pieces.save(at.course.id, at.piece, { content, after: theirs.hash, by: me.id });
    if (saving.outcome !== 'clash') {
      return response.redirect(303, `${addresses.draftLesson(at.course.slug, at.piece.key)}?now=merged`);
    }
    const again = { at, mine: lesson, theirs: saving.theirs, base: theirs.content, after: theirs.hash || after };
    await this.#ask(request, response, again, mergeOf(again), false);
  }

  async #ask(request: Request, response: Response, clash: Clash, merge: LessonMerge, isAgain: boolean): Promise<void> {
    const words = this.pages.words(request);
    const { course } = clash.at;
    const render = (markdown: string) => this.previews.of(course, markdown, words);
    const said = await this.said(clash, words);
    const model = await mergePage(
      { clash, merge, said, isAgain, render, chosen: (request.body ?? {}) as Fields },
      words,
    );
    this.pages.show(request, response, 'studio/draft/lesson/merge', model, { status: isAgain ? 422 : 409 });
  }
}

const mergeOf = ({ base, mine, theirs }: Clash): LessonMerge =>
  mergeLessons(base && lessonIn(base), mine, lessonIn(theirs.content));
