import type { Lesson } from '../../catalog/edition.js';
import { type BlockDifference, lessonDifference, type Unchanged } from '../../catalog/editions/lesson-difference.js';
import { readableLesson } from '../../catalog/editions/readable-lesson.js';
import { type TextPart, wordDifference } from '../../catalog/editions/text-difference.js';
import { placeOf, type Published } from '../../catalog/published.js';
import { localeOf } from '../views/intl.js';
import type { Words } from '../views/words.js';
import { changePart, partsSaid } from './change-part.js';
import { paged, type ShownBlock, type ShownDifference, type ShownPlace, nothingShown } from './shown-difference.js';

/** A lesson as one edition has it. */
export interface LessonIn {
  readonly edition: Published;
  readonly lesson: Lesson;
}

/** What differs in a lesson, passage by passage, with the words that came and went. */
export function lessonChanges(before: LessonIn, after: LessonIn, place: ShownPlace, words: Words): ShownDifference {
  const blocks = lessonDifference(blocksOf(before, words), blocksOf(after, words));
  const heads = headBlocks(headOf(before), headOf(after), words);
  const said = [...heads, ...blocks.map((block) => blockShown(block, words))];
  const { shown, more } = paged(said, place, words);
  const isSame = heads.length === 0 && blocks.every(({ change }) => change === 'same');
  const isSetAnew = isSame && before.lesson.markdown !== after.lesson.markdown;
  return { ...nothingShown, notes: isSetAnew ? [words.say('editions.lesson-inner')] : [], blocks: shown, more };
}

/** What a lesson said that is no longer there, or says that was not there before. */
export function wholeLesson(lesson: LessonIn, note: string, words: Words): ShownDifference {
  const blocks = blocksOf(lesson, words).map(({ kind, text }) => ({
    ...{ unchanged: null, label: words.say(`editions.block.${kind}`), parts: [changePart({ kind: 'same', text })] },
  }));
  return { ...nothingShown, notes: [note], blocks };
}

const blocksOf = ({ edition, lesson }: LessonIn, words: Words) =>
  readableLesson(lesson, edition.content, {
    say: (key, values) => words.say(key, values),
    locale: localeOf(words.language),
  });

type Head = Readonly<Record<'title' | 'summary' | 'objectives', string>>;

/** The objectives in the words of the lesson's module. */
function headOf({ edition, lesson: { key, title, summary, objectives } }: LessonIn): Head {
  const all = placeOf(edition.content, key)?.module.objectives ?? [];
  const texts = objectives.map((each) => all.find((objective) => objective.key === each)?.text ?? each);
  return { title, summary, objectives: texts.join('\n') };
}

/** The title and what stands below it. */
const headBlocks = (before: Head, after: Head, words: Words): ShownBlock[] =>
  (['title', 'summary', 'objectives'] as const)
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
