import { Injectable } from '@nestjs/common';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { CourseRight } from '../../../../catalog/access.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { type Content, courseDetails, type Piece } from '../../../../catalog/draft/piece.js';
import { mediumIn } from '../../../../catalog/draft/medium-in.js';
import type { Medium } from '../../../../catalog/media/medium.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import type { Registry } from '../../../../evidence/registry.js';
import { NotFound } from '../../../../kernel/errors.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';

/** A quiz of a draft with what its items may refer to. */
export interface QuizDraft {
  readonly course: StudioCourse;
  /** In which the course is written. */
  readonly language: string;
  readonly quiz: Piece;
  readonly modules: readonly Piece[];
  /** Path in the package to the name of the stored picture. */
  readonly images: Readonly<Record<string, string>>;
  readonly media: readonly Medium[];
  readonly registry: Registry;
}

export interface ItemDraft extends QuizDraft {
  readonly item: Piece;
}

export type ItemParams = Readonly<Record<string, string>>;

/** Quizzes of drafts, and their items, for those who may see them. */
@Injectable()
export class ItemDrafts {
  constructor(
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly registry: DraftRegistry,
  ) {}

  /** @throws NotFound */
  async quiz(me: Visitor, { course: slug = '', quiz: key = '' }: ItemParams, right: CourseRight): Promise<QuizDraft> {
    const course = await this.courses.at(me, slug, right);
    const quiz = await this.pieces.at(course.id, { kind: 'quiz', key });
    const pieces = await this.pieces.ofKinds(course.id, ['module', 'details', 'medium']);
    return {
      ...{ course, quiz, language: languageIn(pieces.find(({ key }) => key === courseDetails.key)?.content ?? {}) },
      modules: pieces.filter(({ kind }) => kind === 'module'),
      images: await this.pieces.images(course.id),
      media: pieces.filter(({ kind }) => kind === 'medium').flatMap((piece) => mediumIn(piece) ?? []),
      registry: await this.registry.of(course.id),
    };
  }

  /** @throws NotFound, also for an item of another quiz */
  async item(me: Visitor, params: ItemParams, right: CourseRight): Promise<ItemDraft> {
    const draft = await this.quiz(me, params, right);
    const item = await this.pieces.at(draft.course.id, { kind: 'item', key: params['item'] ?? '' });
    if (item.parent !== draft.quiz.key) throw new NotFound('not-found');
    return { ...draft, item };
  }
}

function languageIn({ language }: Content): string {
  return typeof language === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : 'en';
}
