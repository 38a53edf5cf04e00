import { answeredParts, own, parseByPart, unknownOption, type AnswerTo } from '../answer.js';
import { rowsOnly } from '../explanation.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { LikertItem } from '../item.js';
import { optionControls } from '../options.js';
import { repeatedKeys, repeatedTexts } from '../repeats.js';
import { nothing } from '../score.js';
import { readSelects } from '../selects.js';
import { letter, shown } from '../shown.js';

const asWritten = ({ scale }: LikertItem) => shown(scale, { scale: scale.map(({ key }) => key) }, 'scale', letter);

/** Statements, each with a place on one scale. Nobody marks them, and their order is never shuffled. */
export const likert: ItemBehaviour<LikertItem, AnswerTo<'likert'>> = {
  markedBy: 'nobody',

  check: ({ statements, scale }) => [
    ...repeatedKeys(statements, 'statements'),
    ...repeatedTexts(statements, 'statements'),
    ...repeatedKeys(scale, 'scale'),
    ...repeatedTexts(scale, 'scale'),
  ],

  lists: () => [],

  present: (item, _order, answer, name) => ({
    type: 'likert',
    statements: item.statements.map(({ key, text }) => ({
      name: `${name}.${key}`,
      text,
      options: optionControls(asWritten(item), [own(answer, key) ?? []].flat()),
    })),
  }),

  read: (item, _order, fields, name) =>
    readSelects(
      item.statements.map(({ key }) => ({ key, options: asWritten(item) })),
      fields,
      name,
    ),

  parse({ statements, scale }, json) {
    const scaleKeys = scale.map(({ key }) => key);
    const statementKeys = statements.map(({ key }) => key);
    return parseByPart<string>(json, statementKeys, (value) => unknownOption(value, scaleKeys));
  },

  answered: ({ statements }, answer) => answeredParts(Object.keys(answer ?? {}).length, statements.length),

  score: () => nothing,

  explain: ({ statements, scale }, answer) =>
    rowsOnly(
      statements.map(({ key, text }) => {
        const chosen = scale.find((each) => each.key === own(answer, key));
        return {
          text,
          outcome: chosen === undefined ? 'left' : 'given',
          answered: chosen?.text ?? null,
          right: null,
          feedback: null,
        };
      }),
    ),
};
