import { answeredParts, kept, own, parseByPart, type AnswerTo } from '../answer.js';
import { gapMarks, markFaults } from '../cloze-text.js';
import { rowsOnly } from '../explanation.js';
import { gapBehaviour, gapList } from '../gaps.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { ClozeItem } from '../item.js';
import { repeatedKeys } from '../repeats.js';

/** A text with gaps, each filled from its own list of options or with a typed text. */
export const cloze: ItemBehaviour<ClozeItem, AnswerTo<'cloze'>> = {
  markedBy: 'key',

  check: (item) => [
    ...repeatedKeys(item.gaps, 'gaps'),
    ...markFaults(item),
    ...item.gaps.flatMap((gap, index) => gapBehaviour(gap).check(gap, index)),
  ],

  lists: ({ gaps, shuffle }) =>
    gaps.flatMap((gap) =>
      gap.kind === 'chosen'
        ? [{ name: gapList(gap), keys: gap.options.map(({ key }) => key), shuffled: shuffle, neverAsWritten: false }]
        : [],
    ),

  present: ({ text, gaps }, order, answer, name) => ({
    type: 'cloze',
    pieces: gapMarks(text).map(({ text, mark }) => {
      const gap = gaps.find(({ key }) => key === mark);
      if (gap === undefined) return { text: text ?? '', gap: null };
      return { text: null, gap: gapBehaviour(gap).present(gap, order, own(answer, gap.key), name) };
    }),
  }),

  read({ gaps }, order, fields, name) {
    const read = gaps.map((gap) => gapBehaviour(gap).read(gap, order, fields, name));
    const faults = read.flatMap((each) => each.faults);
    if (faults.length > 0) return { answer: null, faults };
    const given = read.flatMap(({ answer }) => Object.entries(answer ?? {}));
    return kept(given.length === 0 ? null : Object.fromEntries(given));
  },

  parse: ({ gaps }, json) =>
    parseByPart<string>(
      json,
      gaps.map(({ key }) => key),
      (value, part) => {
        const gap = gaps.find(({ key }) => key === part);
        return gap === undefined ? null : gapBehaviour(gap).complain(gap, value);
      },
    ),

  answered: ({ gaps }, answer) => answeredParts(Object.keys(answer ?? {}).length, gaps.length),

  /** Right gaps ÷ gaps. */
  score: ({ gaps }, answer) => ({
    earned: gaps.filter((gap) => {
      const given = own(answer, gap.key);
      return given !== undefined && gapBehaviour(gap).isRight(gap, given);
    }).length,
    of: gaps.length,
  }),

  explain: ({ gaps }, answer) => rowsOnly(gaps.map((gap) => gapBehaviour(gap).row(gap, own(answer, gap.key)))),
};
