import {
  type Content,
  courseDetails,
  courseGlossary,
  courseWaivers,
  type PieceName,
  type PieceSource,
} from '../../draft/piece.js';
import type { CourseFrame, CoursePackage, LessonSource, ModuleFrame, QuizSource } from '../../course-package.js';
import type { Medium } from '../../media/medium.js';
import type { Waiver } from '../../gate/waiver.js';
import { itemContent } from './item-content.js';
import { waiversIn } from './waivers-in.js';

/**
 * A course that was read from a package as the pieces of a draft: each as its author would write it, without what a reader
 * fills in. `waivers` may be those of a whole content folder. A quiz that waits is no part of a draft; neither are pictures.
 */
export function piecesOf(course: CoursePackage, waivers: readonly Waiver[]): readonly PieceSource[] {
  const { frame, activities } = course;
  const glossary = Object.values(frame.glossary ?? {}).map(({ also, ...term }) => ({ ...term, ...some({ also }) }));
  const own = waiversIn(course, waivers);
  return [
    { ...courseDetails, parent: null, content: detailsOf(frame) },
    ...frame.modules.flatMap((module) => [
      modulePiece(module),
      ...activities.filter(({ moduleKey }) => moduleKey === module.key).flatMap(activityPieces),
    ]),
    ...(frame.media ?? []).map(mediumPiece),
    ...only(courseGlossary, 'terms', glossary),
    ...only(courseWaivers, 'waivers', own),
  ];
}

function detailsOf({
  slug: _,
  modules: __,
  images: ___,
  glossary: ____,
  media: _____,
  provider,
  ...details
}: CourseFrame): Content {
  const { name, contact } = provider;
  return { ...details, provider: { name, ...(contact !== null && { contact }) } };
}

function mediumPiece({ key, ...content }: Medium): PieceSource {
  return { kind: 'medium', key, parent: null, content: { ...content } };
}

function modulePiece({ key, cards = [], ...module }: ModuleFrame): PieceSource {
  const own = cards.map(({ citations, ...card }) => ({ ...card, ...some({ citations }) }));
  return { kind: 'module', key, parent: null, content: { ...module, ...some({ cards: own }) } };
}

function activityPieces(activity: LessonSource | QuizSource): readonly PieceSource[] {
  return activity.kind === 'lesson' ? [lessonPiece(activity)] : quizPieces(activity);
}

function lessonPiece({ kind, key, moduleKey, source: _, ...content }: LessonSource): PieceSource {
  return { kind, key, parent: moduleKey, content };
}

/** The reader gives a pass mark of 0 to a quiz that is neither passed nor failed, and lets nobody write one. */
function quizPieces({ kind, key, moduleKey, source: _, items, passMark, draw, ...quiz }: QuizSource): PieceSource[] {
  const isGraded = (quiz.purpose ?? 'graded') === 'graded';
  const content = { ...quiz, ...(draw !== null && { draw }), ...(isGraded && { passMark }) };
  return [
    { kind, key, parent: moduleKey, content },
    ...items.map((item) => ({ kind: 'item' as const, key: item.key, parent: key, content: itemContent(item) })),
  ];
}

function only(name: PieceName, field: string, list: readonly unknown[]): readonly PieceSource[] {
  return list.length === 0 ? [] : [{ ...name, parent: null, content: { [field]: list } }];
}

/** The lists that have entries. */
function some(lists: Readonly<Record<string, readonly unknown[]>>): Content {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
