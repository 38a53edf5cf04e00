import type { Rule } from '../rule.js';

const fewestWords = 900;
const mostWords = 1600;

/** A lesson is one sitting: some ten to fifteen minutes of its own words, claims that it prints not counted. */
export const length: Rule = {
  severity: 'stops',
  check: function* ({ modules }) {
    for (const { file, line, title, words } of modules.flatMap(({ lessons }) => lessons)) {
      if (words >= fewestWords && words <= mostWords) continue;
      const message = `This lesson has ${words} words of its own; it should have ${fewestWords} to ${mostWords}.`;
      yield { file, line, message, excerpt: title, passage: title };
    }
  },
};
