import type { Item } from '../../../assessment/item.js';
import type { Path } from '../../package/yaml-source.js';
import { unansweredOf } from '../feedback-gaps.js';
import { shortened } from '../finding.js';
import type { Rule } from '../rule.js';

/** Whoever answers wrongly reads which misconception it was. */
export const feedback: Rule = {
  severity: 'stops',
  check: function* ({ modules }) {
    for (const { item, name, file, stem, lineOf } of modules.flatMap(({ quizzes }) =>
      quizzes.flatMap(({ items }) => items),
    )) {
      for (const { at, what } of item ? gaps(item) : []) {
        const message = `${name} has no feedback for ${what}.`;
        yield { file, line: lineOf(at), message, excerpt: shortened(stem), passage: `${stem} ${what}` };
      }
    }
  },
};

function gaps(item: Item): readonly { readonly at: Path; readonly what: string }[] {
  return unansweredOf(item);
}
