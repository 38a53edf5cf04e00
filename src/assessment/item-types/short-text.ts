import { answeredParts } from '../answer.js';
import type { Row } from '../explanation.js';
import { pathText } from '../fault.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { ShortTextItem } from '../item.js';
import type { Share } from '../score.js';
import { textFaults } from '../text-checks.js';
import { hasWildcard, patternText, readPattern } from '../text-pattern.js';
import { parseTyped, readTyped } from '../typed-fields.js';
import { judge, longestText } from '../typed-text.js';

/** A text of a few words. The answer is what was typed. */
export const shortText: ItemBehaviour<ShortTextItem, string> = {
  markedBy: 'key',

  check: (item) => [
    ...textFaults(
      item.accept.map(({ text }) => text),
      item,
      [],
      ['text'],
    ),
    ...item.accept.flatMap(({ points }, index) =>
      (points ?? 0) > item.points
        ? [{ at: pathText(['accept', index, 'points']), message: `The item is worth only ${item.points}.` }]
        : [],
    ),
    ...(item.accept.every(({ points }) => points !== null && points < item.points)
      ? [{ at: 'accept', message: 'No accepted text earns all points of the item.' }]
      : []),
  ],

  lists: () => [],

  present: ({ hint, fold, typo }, _order, answer) => ({
    type: 'short-text',
    typed: answer,
    longest: longestText,
    hint,
    folds: fold,
    forgivesSlips: typo === 'accept',
  }),

  read: (_item, _order, fields, name) => readTyped(fields, name, longestText),

  parse: (_item, json) => parseTyped(json, longestText),

  answered: (_item, answer) => answeredParts(answer === null ? 0 : 1, 1),

  score,

  explain: (item, answer) => ({
    rows: [row(item, answer)],
    feedback: null,
    accepted: null,
    unit: null,
    others: otherTexts(item),
  }),
};

/** Points of the accepted text ÷ points of the item; a slip of the hand earns them too where the item forgives it. */
function score(item: ShortTextItem, typed: string): Share {
  const { meant, isMisspelt } = judge(item, typed);
  const earned = meant === null || (isMisspelt && item.typo !== 'accept') ? 0 : (meant.points ?? item.points);
  return { earned, of: item.points };
}

function row(item: ShortTextItem, typed: string | null): Row {
  const right = patternText(readPattern(item.accept[0]?.text ?? ''));
  if (typed === null) return { text: null, outcome: 'missed', answered: null, right, feedback: null };
  const { isMisspelt, meant, feedback } = judge(item, typed);
  const { earned, of } = score(item, typed);
  return {
    text: null,
    outcome: earned === of ? 'right' : earned > 0 ? 'part' : 'wrong',
    answered: typed,
    right,
    feedback: feedback ?? (meant === null ? item.otherwise : null),
    remark: isMisspelt ? (item.typo === 'accept' ? 'spelling-forgiven' : 'spelling') : null,
  };
}

/** What else earns all points; a text with wildcards is a rule rather than an answer. */
function otherTexts({ accept, points }: ShortTextItem): readonly string[] {
  return accept
    .slice(1)
    .filter((each) => each.points === null || each.points === points)
    .map((each) => readPattern(each.text))
    .filter((pattern) => !hasWildcard(pattern))
    .map(patternText);
}
