import { shortened } from '../finding.js';
import type { Rule } from '../rule.js';

/** Every item says why its answer is right, and on which study that rests. */
export const rationale: Rule = {
  severity: 'stops',
  check: function* ({ modules }) {
    for (const { name, file, line, stem, paragraphs, citations } of itemsOf(modules)) {
      const place = { file, line, excerpt: shortened(stem), passage: stem };
      const hasRationale = paragraphs.some((paragraph) => paragraph.name === 'rationale');
      if (!hasRationale) yield { ...place, message: `${name} has no rationale.` };
      if (citations.length === 0) yield { ...place, message: `${name} cites no study.` };
    }
  },
};

function itemsOf(modules: Parameters<Rule['check']>[0]['modules']) {
  return modules.flatMap(({ quizzes }) => quizzes.flatMap(({ items }) => items));
}
