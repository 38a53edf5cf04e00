import { foundAround } from '../finding.js';
import { allTexts, isReadAtOnce, type Paragraph, type Text } from '../manuscript.js';
import { numbersIn } from '../numbers.js';
import type { Rule } from '../rule.js';
import { medicine } from '../words.js';

const comparator =
  /\b(?:placebo|compar\w+|control(?:s|led| group| arm)?|uncontrolled|versus|vs|against|midazolam|without (?:MDMA|ketamine|the medicine)|therapy alone|either arm|both arms|other arm|open-label|nobody was compared)\b/i;
const interval = /\b(?:CI|confidence|credible|interval|power|dropout rate)\b/i;

/** Who was in a trial, and what had come before it, needs no comparator. */
const makeUp =
  /\b(?:Hispanic|Latino|White|at (?:entry|baseline)|had ever|earlier use|history|sample was|of the sample)\b/;

/** A percentage of people who had a medicine says little without the percentage of those who did not. */
export const comparatorGiven: Rule = {
  severity: 'stops',
  check: function* (manuscript) {
    for (const text of allTexts(manuscript)) {
      if (text.kind === 'study') continue;
      for (const paragraph of text.paragraphs) {
        if (paragraph.voice !== 'course' || !medicine.test(paragraph.text)) continue;
        if (comparator.test(wholeOf(text, paragraph))) continue;
        if (makeUp.test(paragraph.text)) continue;
        const said = numbersIn(paragraph.text).find(({ counted, index, words }) => {
          const after = paragraph.text.slice(index + words.length, index + words.length + 24);
          return counted === 'percent' && !interval.test(after);
        });
        if (!said) continue;
        const message = `${said.words.trim()} stands without what it was compared with.`;
        yield foundAround(paragraph, message, said);
      }
    }
  },
};

/** A table is read as one, and so is an item or a card. */
function wholeOf(text: Text, { name, text: own }: Paragraph): string {
  if (isReadAtOnce(text)) return text.paragraphs.map((paragraph) => paragraph.text).join(' ');
  if (name !== 'table row') return own;
  return text.paragraphs
    .filter((other) => other.name === name)
    .map((other) => other.text)
    .join(' ');
}
