import { studiesOf } from '../../../evidence/figures/kinds.js';
import { shortened } from '../finding.js';
import { taughtTexts, type Manuscript } from '../manuscript.js';
import type { Rule } from '../rule.js';

/** A study that nothing rests on is one that nobody keeps up. */
export const unusedStudy: Rule = {
  severity: 'stops',
  check: function* (manuscript) {
    const used = studiesUsed(manuscript);
    for (const [key, { file, line, value }] of manuscript.studies) {
      if (used.has(key)) continue;
      const message = `No claim, lesson, item, figure or glossary entry uses study \`${key}\`.`;
      yield { file, line, message, excerpt: shortened(value.csl.title), passage: `${key} ${value.csl.title}` };
    }
  },
};

function studiesUsed(manuscript: Manuscript): ReadonlySet<string> {
  const cited = taughtTexts(manuscript).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ citations, around }) => [...citations, ...around].map(({ key }) => key)),
  );
  const claimed = [...manuscript.claims.values()].flatMap(({ value }) => value.studies.map(({ key }) => key));
  const drawn = [...manuscript.figures.values()].flatMap(({ value }) => studiesOf(value).map(({ key }) => key));
  return new Set([...cited, ...claimed, ...drawn]);
}
