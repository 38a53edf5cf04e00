import {
  isOpenPart,
  mergeBlocks,
  type MergeChoice,
  mergeChoices,
  mergedText,
  type MergePart,
} from '../../../../catalog/rich/merge.js';
import { sharedBlocks } from '../../../../catalog/rich/shared-blocks.js';
import type { LessonTyped } from './lesson-form.js';

type Fields = Readonly<Record<string, unknown>>;

/** A line of the lesson, such as its title, that both sides changed. */
export interface OpenLine {
  readonly name: 'title' | 'summary' | 'objectives';
  readonly mine: string;
  readonly theirs: string;
}

/** Two versions of a lesson brought together as far as that goes without asking. */
export interface LessonMerge {
  readonly mine: LessonTyped;
  readonly theirs: LessonTyped;
  readonly lines: readonly OpenLine[];
  readonly parts: readonly MergePart[];
  readonly settled: Pick<LessonTyped, 'title' | 'summary' | 'objectives'>;
}

/** `base` is what both began with; where nobody remembers it, what they share stands for it, and nothing is taken away. */
export function mergeLessons(base: LessonTyped | null, mine: LessonTyped, theirs: LessonTyped): LessonMerge {
  const before = base?.markdown ?? sharedBlocks(mine.markdown, theirs.markdown);
  const names = ['title', 'summary', 'objectives'] as const;
  const said = (lesson: LessonTyped, name: (typeof names)[number]) => [lesson[name]].flat().join(', ');
  const isOpen = (name: (typeof names)[number]) =>
    said(mine, name) !== said(theirs, name) &&
    (base === null || (said(mine, name) !== said(base, name) && said(theirs, name) !== said(base, name)));
  const taken = <N extends (typeof names)[number]>(name: N): LessonTyped[N] =>
    base !== null && said(mine, name) === said(base, name) ? theirs[name] : mine[name];
  return {
    mine,
    theirs,
    lines: names.filter(isOpen).map((name) => ({ name, mine: said(mine, name), theirs: said(theirs, name) })),
    parts: mergeBlocks(before, mine.markdown, theirs.markdown),
    settled: { title: taken('title'), summary: taken('summary'), objectives: taken('objectives') },
  };
}

export const isSettled = ({ lines, parts }: LessonMerge): boolean => lines.length === 0 && !parts.some(isOpenPart);

export const partField = (at: number): string => `part.${at}`;
export const lineField = (name: OpenLine['name']): string => `line.${name}`;

/** The lesson that the choices make; null while one is missing. */
export function chosenLesson({ mine, theirs, lines, parts, settled }: LessonMerge, fields: Fields): LessonTyped | null {
  const open = parts.filter(isOpenPart);
  const markdown = mergedText(
    parts,
    open.map((_, at) => choiceIn(fields[partField(at)])),
  );
  if (markdown === null || lines.some(({ name }) => !choiceIn(fields[lineField(name)]))) return null;
  const chosen = lines.map(({ name }) => {
    const side = choiceIn(fields[lineField(name)]) === 'theirs' ? theirs : mine;
    return [name, side[name]] as const;
  });
  return { ...settled, ...Object.fromEntries(chosen), markdown };
}

export const choiceIn = (value: unknown): MergeChoice | undefined => mergeChoices.find((known) => known === value);
