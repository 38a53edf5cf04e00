import type { Explanation, Row } from '../../assessment/explanation.js';
import type { ItemType } from '../../assessment/item.js';
import type { Words } from '../views/words.js';
import { numberSaid, textSaid } from './typed-said.js';

/** One line of what was answered and what is right. */
export interface AnswerLine {
  readonly which: string;
  /** The prompt, the gap or the statement that the text answers. */
  readonly about: string | null;
  readonly text: string;
  readonly note: string | null;
}

/** What was answered and what is right, a line each; options that were rightly left alone are not listed. */
export const answersSaid = (explanation: Explanation, words: Words): readonly AnswerLine[] =>
  explanation.rows.flatMap((row) => sayings[explanation.type](row, explanation, words));

export type Saying = (row: Row, explanation: Explanation, words: Words) => readonly AnswerLine[];

const sayings: Readonly<Record<ItemType, Saying>> = {
  single: (row, _, words) => option(row, row.text ?? '', 'one', words),
  multiple: (row, _, words) => option(row, row.text ?? '', 'several', words),
  'true-false': (row, _, words) => option(row, words.say(`item.true-false.${row.text ?? ''}`), 'one', words),
  matching: part,
  cloze: part,
  label: part,
  ordering: ({ text, outcome, answered, right }, _, words) => {
    const note = outcome === 'wrong' ? words.say('result.placed', { place: answered }) : null;
    return [{ which: words.say('result.place', { place: right }), about: null, text: text ?? '', note }];
  },
  numeric: numberSaid,
  'short-text': textSaid,
  likert: ({ text, answered }, _, words) => [
    {
      which: words.say(answered === null ? 'answer.none' : 'result.given'),
      about: text,
      text: answered ?? '–',
      note: null,
    },
  ],
  written: ({ answered }, _, words) =>
    answered === null ? [] : [{ which: words.say('result.given'), about: null, text: answered, note: null }],
  /** Its way is told instead. */
  vignette: () => [],
};

function option(
  { outcome, feedback }: Row,
  text: string,
  among: 'one' | 'several',
  words: Words,
): readonly AnswerLine[] {
  return outcome === 'left'
    ? []
    : [{ which: words.say(`result.${among}.${outcome}`), about: null, text, note: feedback }];
}

function part(
  { text, outcome, answered, right, feedback, remark }: Row,
  _: Explanation,
  words: Words,
): readonly AnswerLine[] {
  const correction = outcome === 'wrong' ? words.say('result.right-is', { right }) : null;
  const said = [remark ? words.say(`remark.${remark}`) : null, correction, feedback];
  const note = said.filter((sentence) => sentence !== null).join(' ');
  const which = words.say(`result.part.${outcome}`);
  return [{ which, about: text, text: answered ?? right ?? '', note: note === '' ? null : note }];
}
