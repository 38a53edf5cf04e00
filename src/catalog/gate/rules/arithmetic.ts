import { foundIn } from '../finding.js';
import { allTexts } from '../manuscript.js';
import type { Rule } from '../rule.js';
import { holds, sumsIn } from '../sums.js';

/** A sum that is worked out before the reader comes to what it says, whoever gave a reason for doing it. */
export const arithmetic: Rule = {
  severity: 'stops',
  check: function* (manuscript) {
    for (const { paragraphs } of allTexts(manuscript)) {
      for (const paragraph of paragraphs) {
        if (paragraph.voice === 'wrong') continue;
        for (const sum of sumsIn(paragraph.text)) {
          if (holds(sum)) continue;
          const message = `This comes to ${Number(sum.is.toFixed(sum.decimals + 2))}.`;
          yield foundIn(paragraph, message, sum.words, sum.index);
        }
      }
    }
  },
};
