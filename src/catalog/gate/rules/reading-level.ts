import { readingOf } from '../reading-level.js';
import type { Rule } from '../rule.js';

/** See `docs/content-format.md`, which gives the formula, what is left out, and why the limit stands where it does. */
const highestGrade = 8;

/** A lesson can be read by somebody who is tired: its prose stays at or below a grade of Flesch and Kincaid's. */
export const readingLevel: Rule = {
  severity: 'stops',
  check: function* ({ modules }) {
    for (const lesson of modules.flatMap(({ lessons }) => lessons)) {
      const { grade, hardest } = readingOf(lesson);
      if (grade <= highestGrade) continue;
      const message =
        `This lesson reads at grade ${grade.toFixed(1)}; at most ${highestGrade} is meant. ` +
        `Shorten sentences or choose everyday words, first here (line ${hardest.line}):`;
      const { file, line, title } = lesson;
      yield { file, line, message, excerpt: hardest.words, passage: title };
    }
  },
};
