import {
  type Content,
  courseDetails,
  courseGlossary,
  courseWaivers,
  type PieceName,
  type PieceSource,
} from '../../draft/piece.js';
import { courseFields } from './course-fields.js';
import { ordered } from './fields.js';
import {
  activityFile,
  activityPath,
  cardsPath,
  coursePath,
  glossaryPath,
  mediumPath,
  modulePath,
  waiversPath,
} from './paths.js';
import { PieceTree } from './piece-tree.js';
import { waiversFor } from './waivers-for.js';
import { WrittenFiles, type WrittenPart } from './written-files.js';
import { yamlList, yamlText } from './yaml-text.js';

/** A draft as the files of a content package, with the course at its root and without its pictures. */
export interface WrittenCourse {
  /** Path to text. */
  readonly files: ReadonlyMap<string, string>;
  /** The piece that a line is about: within an item the item. Null for a file that is not among these. */
  readonly placeOf: (file: string, line: number) => PieceName | null;
}

/**
 * Writes a draft as its authors left it: what is missing stays missing and what is wrong stays wrong, for the readers of
 * packages to tell of. What stands in a module or quiz that is not among the pieces is left out with it. Nothing throws.
 */
export function writeCourse(slug: string, pieces: readonly PieceSource[]): WrittenCourse {
  const draft = new PieceTree(pieces);
  const written = new WrittenFiles();
  const details = { ...draft.only('details'), slug, modules: draft.modules.map(({ key }) => key) };
  written.add(coursePath, [{ piece: courseDetails, text: fieldsText(details, 'course') }]);
  for (const module of draft.modules) writeModule(written, draft, module);
  writeList(written, glossaryPath, courseGlossary, draft.only('glossary')['terms'], 'term');
  for (const medium of draft.media) {
    written.add(mediumPath(medium.key), [{ piece: medium, text: fieldsText(medium.content, 'medium') }]);
  }
  const waivers = waiversFor(draft.only('waivers')['waivers'], written.files);
  writeList(written, waiversPath, courseWaivers, waivers, 'waiver');
  return { files: written.files, placeOf: (file, line) => written.placeOf(file, line) };
}

function writeModule(written: WrittenFiles, draft: PieceTree, module: PieceSource): void {
  const { key, content } = module;
  const { cards, ...fields } = content;
  const activities = draft.activitiesOf(key);
  const names = activities.map((activity) => activityFile(activity.kind, activity.key));
  written.add(modulePath(key), [{ piece: module, text: fieldsText({ ...fields, key, activities: names }, 'module') }]);
  for (const activity of activities) {
    const parts =
      activity.kind === 'lesson' ? [lessonPart(activity)] : quizParts(activity, draft.itemsOf(activity.key));
    written.add(activityPath(key, activity.kind, activity.key), parts);
  }
  writeList(written, cardsPath(key), module, cards, 'card');
}

/**
 * Line ends become those that the reader makes of them. A Markdown that is no text stands above, among the fields, where the
 * reader says that it does not belong.
 */
function lessonPart(lesson: PieceSource): WrittenPart {
  const { markdown, ...fields } = lesson.content;
  const isText = typeof markdown === 'string';
  const front = fieldsText({ ...fields, ...(!isText && { markdown }), key: lesson.key }, 'lesson');
  return { piece: lesson, text: `---\n${front}---\n${isText ? markdown.replace(/\r\n?/g, '\n') : ''}` };
}

function quizParts(quiz: PieceSource, items: readonly PieceSource[]): readonly WrittenPart[] {
  const { items: _, ...fields } = { ...quiz.content, key: quiz.key, items: [] };
  const head = fieldsText(fields, 'quiz');
  if (items.length === 0) return [{ piece: quiz, text: `${head}items: []\n` }];
  const last = items.length - 1;
  return [
    { piece: quiz, text: `${head}items:\n` },
    ...items.map((item, at) => ({ piece: item, text: at < last ? `${itemText(item)}\n` : itemText(item) })),
  ];
}

/** An entry of the list `items`, without the line that names the list. */
function itemText({ key, content }: PieceSource): string {
  const item = ordered({ ...content, key }, 'item', courseFields);
  return yamlText({ items: [item] }, 3).slice('items:\n'.length);
}

/** No file for a list without entries; what is no list is written as it is. */
function writeList(written: WrittenFiles, file: string, piece: PieceName, list: unknown, entry: string): void {
  if (list === undefined || (Array.isArray(list) && list.length === 0)) return;
  const value = ordered(list, entry, courseFields);
  written.add(file, [{ piece, text: Array.isArray(value) ? yamlList(value) : yamlText(value) }]);
}

function fieldsText(fields: Content, name: string): string {
  return yamlText(ordered(fields, name, courseFields));
}
