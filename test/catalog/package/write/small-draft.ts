import type { Content, PieceName, PieceSource } from '../../../../src/catalog/draft/piece.js';
import { readWaivers } from '../../../../src/catalog/gate/waiver.js';
import { readCourse } from '../../../../src/catalog/package/read-course.js';
import { readRegistry } from '../../../../src/catalog/package/read-registry.js';
import { piecesOf } from '../../../../src/catalog/package/write/pieces-of.js';
import { writeCourse } from '../../../../src/catalog/package/write/write-course.js';
import { cards, filesOf, onePixel, smallCards, smallContent, type Texts } from '../../../support/small-content.js';

const terms = `- key: waiting-list
  term: Waiting list
  text: People who are treated later [@brom2017].
`;
export const waiver = `- rule: uncited
  file: modules/01/1-trial.md
  passage: Someone fell
  reason: It is a made-up case.
`;
export const whole = { ...smallContent, [cards]: smallCards, 'courses/small/glossary/a.yaml': terms };
const { registry } = readRegistry(filesOf(whole));

/** Details, a module with a card, a lesson, a quiz with two items, a glossary, and a waiver for the lesson. */
export const pieces = draftOf({ ...whole, 'courses/small/waivers/a.yaml': waiver });

export function draftOf(texts: Texts): readonly PieceSource[] {
  const files = filesOf(texts);
  const { course } = readCourse(files, registry, { prefix: 'courses/small/' });
  return piecesOf(course!, readWaivers(files).waivers);
}

export function check(draft: readonly PieceSource[]) {
  const { files, placeOf } = writeCourse('small', draft);
  const texts = filesOf({ ...Object.fromEntries(files), 'images/talk.png': onePixel });
  const faults = [...readCourse(texts, registry).faults, ...readWaivers(texts).faults];
  return faults.map(({ file, line, message }) => ({ place: placeOf(file, line), message, line, file }));
}

/** The draft with other content in one piece; undefined takes a field away. */
export const withContent = (kind: string, key: string, content: Content): readonly PieceSource[] =>
  pieces.map((piece) => {
    return piece.kind === kind && piece.key === key ? { ...piece, content: { ...piece.content, ...content } } : piece;
  });

export const course: Readonly<Record<'details' | 'glossary' | 'waivers', PieceName>> = {
  details: { kind: 'details', key: 'course' },
  glossary: { kind: 'glossary', key: 'course' },
  waivers: { kind: 'waivers', key: 'course' },
};
export const m1: PieceName = { kind: 'module', key: 'm1' };
export const trial: PieceName = { kind: 'lesson', key: 'm1-trial' };
export const asked: PieceName = { kind: 'quiz', key: 'm1-quiz' };
export const first: PieceName = { kind: 'item', key: 'm1-01' };
export const second: PieceName = { kind: 'item', key: 'm1-02' };
export const empty = (piece: PieceName, parent: string | null): PieceSource => ({ ...piece, parent, content: {} });
