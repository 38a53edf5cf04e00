import { listIn, textIn } from '../../../../catalog/draft/content-parts.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import { readDocument } from '../../../../catalog/rich/read-document.js';
import { toMarkdown } from '../../../../catalog/rich/to-markdown.js';
import { RuleBroken } from '../../../../kernel/errors.js';
import type { Problem } from '../../../views/form.js';
import type { Words } from '../../../views/words.js';
import { lineIn } from '../typed.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a lesson says, as its author has it on the screen. */
export interface LessonTyped {
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
  readonly markdown: string;
}

/** Twenty times what a lesson may have to read, and little enough to be read and shown at once. In bytes. */
export const mostLessonBytes = 200_000;

const longest = { title: 200, summary: 1000 } as const;

/** A lesson as the draft holds it; what is not there yet is empty. */
export function lessonIn({ title, summary, objectives, markdown }: Content): LessonTyped {
  const keys = listIn(objectives).filter((key): key is string => typeof key === 'string');
  return { title: textIn(title), summary: textIn(summary), objectives: keys, markdown: textIn(markdown) };
}

/** Where the box for an objective stands in the form. */
export const objectiveField = (key: string): string => `objective.${key}`;

/**
 * Reads the form: the text from the rich editor where it was sent, else from the source. `known` are the keys that there is a
 * box for; other objectives that the lesson has stay as they are.
 */
export function readLesson(fields: Fields, before: LessonTyped, known: readonly string[]): LessonTyped {
  const ticked = known.filter((key) => fields[objectiveField(key)] === '1');
  const others = before.objectives.filter((key) => !known.includes(key));
  const kept = before.objectives.filter((key) => ticked.includes(key) || others.includes(key));
  return {
    title: lineIn(fields, 'title', longest.title),
    summary: lineIn(fields, 'summary', longest.summary),
    objectives: [...kept, ...ticked.filter((key) => !kept.includes(key))],
    markdown: markdownIn(fields, before.markdown),
  };
}

/** What the author wrote. @throws RuleBroken `draft-unreadable` where a document came that is none */
export function markdownIn(fields: Fields, before: string): string {
  const { document, markdown } = fields;
  if (typeof document === 'string' && document !== '') {
    const read = readDocument(document);
    if (!read) throw new RuleBroken('draft-unreadable');
    return toMarkdown(read);
  }
  return typeof markdown === 'string' ? markdown.replace(/\r\n?/g, '\n') : before;
}

export function lessonProblems({ markdown }: LessonTyped, words: Words): readonly Problem[] {
  const bytes = Buffer.byteLength(markdown);
  if (bytes <= mostLessonBytes) return [];
  const size = (count: number) => words.number(Math.ceil(count / 1000));
  return [
    {
      field: 'lesson_text',
      text: words.say('draft.lesson.too-long', { size: size(bytes), most: size(mostLessonBytes) }),
    },
  ];
}
