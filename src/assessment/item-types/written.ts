import { type Answered, answeredParts, type Problem } from '../answer.js';
import { pathText, type Fault } from '../fault.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { RubricRow, WrittenItem } from '../item.js';
import { repeatedKeys, repeats } from '../repeats.js';
import { mostExact, rubricPoints } from '../rubric.js';
import { nothing } from '../score.js';
import { parseTyped, readTyped } from '../typed-fields.js';
import { wordCount } from '../word-count.js';

/** Room for the most words that an item may ask for, and a good deal more: what is too long is kept and said to be. */
const longestWritten = 20_000;

/** A text in one's own words, which a person marks along a rubric. The answer is the text. */
export const written: ItemBehaviour<WrittenItem, string> = {
  markedBy: 'person',

  check: ({ words, rubric, points }) => [
    ...(words.min > words.max
      ? [{ at: 'words', message: `At least ${words.min} words cannot be at most ${words.max}.` }]
      : []),
    ...repeatedKeys(rubric, 'rubric'),
    ...rubric.flatMap(levelFaults),
    ...sumFaults(rubric, points),
  ],

  lists: () => [],

  present: ({ guidance, words, rubric, showRubric }, _order, answer) => ({
    type: 'written',
    typed: answer,
    longest: longestWritten,
    guidance,
    words,
    rubric: showRubric ? rubric : null,
  }),

  read: (_item, _order, fields, name) => readTyped(fields, name, longestWritten),

  parse: (_item, json) => parseTyped(json, longestWritten),

  answered: ({ words }, answer): Answered => {
    if (answer === null) return answeredParts(0, 1);
    const count = wordCount(answer);
    return { ...answeredParts(1, 1, limitProblem(count, words)), words: count };
  },

  score: () => nothing,

  explain: ({ rubric }, answer) => ({
    rows: [{ text: null, outcome: answer === null ? 'left' : 'given', answered: answer, right: null, feedback: null }],
    feedback: null,
    accepted: null,
    unit: null,
    rubric,
  }),
};

function limitProblem(count: number, { min, max }: WrittenItem['words']): Problem | null {
  if (count < min) return 'too-short';
  return count > max ? 'too-long' : null;
}

function levelFaults({ levels }: RubricRow, row: number): readonly Fault[] {
  const points = levels.map((level) => level.points);
  const worthNothing = Math.max(...points) === 0;
  return [
    ...repeats(points).map(({ index, first }) => ({
      at: pathText(['rubric', row, 'levels', index, 'points']),
      message: `Level number ${first + 1} earns as many points.`,
    })),
    ...(worthNothing ? [{ at: pathText(['rubric', row, 'levels']), message: 'No level earns any points.' }] : []),
  ];
}

/** Other sums would make fractions that can no longer be added exactly. */
function sumFaults(rubric: readonly RubricRow[], points: number): readonly Fault[] {
  const most = rubricPoints(rubric);
  if (most <= mostExact || most === points) return [];
  const message = `The best levels come to ${most} points. They may come to ${mostExact}, or to as many as the item is worth.`;
  return [{ at: 'rubric', message }];
}
