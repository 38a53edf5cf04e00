import type { Explanation, Row } from '../../assessment/explanation.js';
import type { ItemType, RunningType } from '../../assessment/item.js';
import { points } from '../../assessment/score.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';

/** One item of a result after the reveal. */
export interface ResultItem {
  readonly number: number;
  readonly kind: string;
  readonly stem: SafeHtml;
  readonly scenario: SafeHtml | null;
  readonly verdict: string;
  readonly wrong: boolean;
  readonly answers: readonly AnswerLine[];
  /** About the answer as a whole. */
  readonly feedback: string | null;
  readonly rationale: SafeHtml;
  /** The objective that it tests, and the lessons that teach it. */
  readonly objective: string;
  readonly lessons: readonly { readonly href: string; readonly title: string }[];
}

export interface AnswerLine {
  readonly which: string;
  /** The prompt or the gap that the text answers. */
  readonly about: string | null;
  readonly text: string;
  readonly note: string | null;
}

export function verdictSaid({ verdict, score }: Pick<Explanation, 'verdict' | 'score'>, words: Words): string {
  return words.say(`verdict.${verdict}`, { points: points(score), of: score.max });
}

/** What was answered and what is right, a line each; options that were rightly left alone are not listed. */
export function answersSaid(explanation: Explanation, words: Words): readonly AnswerLine[] {
  const say = (sayings as Partial<Record<ItemType, Saying>>)[explanation.type];
  if (say === undefined) throw new RangeError(`Items of type ${explanation.type} have no results yet`);
  return explanation.rows.flatMap((row) => say(row, explanation, words));
}

type Saying = (row: Row, explanation: Explanation, words: Words) => readonly AnswerLine[];

const sayings: Readonly<Record<RunningType, Saying>> = {
  single: (row, _, words) => option(row, row.text ?? '', 'one', words),
  multiple: (row, _, words) => option(row, row.text ?? '', 'several', words),
  'true-false': (row, _, words) => option(row, words.say(`item.true-false.${row.text ?? ''}`), 'one', words),
  matching: part,
  cloze: part,
  ordering: ({ text, outcome, answered, right }, _, words) => {
    const note = outcome === 'wrong' ? words.say('result.placed', { place: answered }) : null;
    return [{ which: words.say('result.place', { place: right }), about: null, text: text ?? '', note }];
  },
  numeric: ({ answered, outcome, feedback }, { accepted, unit }, words) => {
    const withUnit = (text: string) => (unit === null ? text : `${text} ${unit}`);
    const given = {
      which: words.say(`result.one.${outcome}`),
      about: null,
      text: answered === null ? '–' : withUnit(answered),
      note: feedback,
    };
    if (accepted === null) return answered === null ? [] : [given];
    const { low, high } = accepted;
    const range = low === high ? words.number(low) : words.say('result.range', { low, high });
    const right = { which: words.say('result.accepted'), about: null, text: withUnit(range), note: null };
    return answered === null ? [right] : [given, right];
  },
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

function part({ text, outcome, answered, right, feedback }: Row, _: Explanation, words: Words): readonly AnswerLine[] {
  const correction = outcome === 'wrong' ? words.say('result.right-is', { right }) : null;
  const note = [correction, feedback].filter((sentence) => sentence !== null).join(' ');
  const which = words.say(`result.part.${outcome}`);
  return [{ which, about: text, text: answered ?? right ?? '', note: note === '' ? null : note }];
}
