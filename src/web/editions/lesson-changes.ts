import type { Lesson } from '../../catalog/edition.js';
import { type BlockDifference, lessonDifference, type Unchanged } from '../../catalog/editions/lesson-difference.js';
import { readableLesson } from '../../catalog/editions/readable-lesson.js';
import { type TextPart, wordDifference } from '../../catalog/editions/text-difference.js';
import type { Published } from '../../catalog/published.js';
import type { Words } from '../views/words.js';
import { changePart, partsSaid } from './change-part.js';
import { paged, type ShownBlock, type ShownDifference, nothingShown } from './shown-difference.js';

/** A lesson as one edition has it. */
export interface LessonIn {
  readonly edition: Published;
  readonly lesson: Lesson;
}

interface Place {
  readonly page: number;
  readonly hrefOf: (page: number) => string;
}

/** What differs in a lesson, passage by passage, with the words that came and went. */
export function lessonChanges(
  before: LessonIn,
  after: LessonIn,
  { page, hrefOf }: Place,
  words: Words,
): ShownDifference {
  const blocks = lessonDifference(blocksOf(before, words), blocksOf(after, words));
  const said = [...headBlocks(before.lesson, after.lesson, words), ...blocks.map((block) => blockShown(block, words))];
  const { shown, more } = paged(said, page, hrefOf, (left) => words.say('editions.more', { left }));
  return { ...nothingShown, blocks: shown, more };
}

/** What a lesson said that is no longer there, or says that was not there before. */
export function wholeLesson(lesson: LessonIn, note: string, words: Words): ShownDifference {
  const blocks = blocksOf(lesson, words).map(({ kind, text }) => ({
    ...{ unchanged: null, label: words.say(`editions.block.${kind}`), parts: [changePart({ kind: 'same', text })] },
  }));
  return { ...nothingShown, notes: [note], blocks };
}

const blocksOf = ({ edition, lesson }: LessonIn, words: Words) =>
  readableLesson(lesson, edition.content, (key, values) => words.say(key, values));

/** The title and what stands below it. */
const headBlocks = (before: Lesson, after: Lesson, words: Words): ShownBlock[] =>
  (['title', 'summary'] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      ...{ unchanged: null, label: words.say(`draft.field.${name}`), parts: partsSaid(before[name], after[name]) },
    }));

const partsOf: Readonly<Record<BlockDifference['change'], (block: BlockDifference) => readonly TextPart[]>> = {
  added: ({ after }) => [{ kind: 'ins', text: after }],
  removed: ({ before }) => [{ kind: 'del', text: before }],
  changed: ({ before, after }) => wordDifference(before, after),
  moved: ({ before, after }) => wordDifference(before, after),
};

function blockShown(block: BlockDifference | Unchanged, words: Words): ShownBlock {
  if (block.change === 'same') {
    return { unchanged: words.say('editions.unchanged', { count: block.count }), label: '', parts: [] };
  }
  const { kind, change } = block;
  const label = words.say('editions.block', {
    kind: words.say(`editions.block.${kind}`),
    change: words.say(`publish.change.${change}`),
  });
  return { unchanged: null, label, parts: partsOf[change](block).map(changePart) };
}
