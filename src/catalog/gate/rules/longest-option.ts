import type { Rule } from '../rule.js';
import { choiceLists } from '../choice-lists.js';

/** The share of a quiz's choices in which the right option may be the longest one. */
const mostLongest = 0.4;
/** Of fewer lists a share says nothing. */
const fewestLists = 5;

/**
 * Authors tend to word the right option with more care and at more length, and test-wise readers know it. Counted are lists
 * with one right option: single items, gaps, and steps of a vignette with one best choice. Where several options are right,
 * one of them is the longest by mere chance, so `multiple` is left out.
 */
export const longestOption: Rule = {
  severity: 'stops',
  check: function* ({ modules }) {
    for (const { file, line, title, items } of modules.flatMap(({ quizzes }) => quizzes)) {
      const lists = items.flatMap(({ item }) => (item ? choiceLists(item) : []));
      const longest = lists.filter(({ right, others }) => others.every((other) => other.length < right.length));
      if (lists.length < fewestLists || longest.length <= lists.length * mostLongest) continue;
      const share = Math.round((longest.length / lists.length) * 100);
      const names = longest.map(({ name }) => name).join(', ');
      const message =
        `The right option is the longest in ${longest.length} of ${lists.length} lists (${share}%); ` +
        `at most ${mostLongest * 100}% may be: shorten it or lengthen others in ${names}.`;
      yield { file, line, message, excerpt: title, passage: title };
    }
  },
};
