import type { Rule } from '../rule.js';

/** A definition that no lesson leads to is one that nobody finds when they need it. */
export const unlinkedTerm: Rule = {
  severity: 'stops',
  check: function* ({ modules, terms }) {
    const linked = new Set(modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.terms)));
    for (const { key, file, line } of terms) {
      if (linked.has(key)) continue;
      const message = `No lesson links term \`${key}\`: write [words](term:${key}) where the course first uses it.`;
      yield { file, line, message, excerpt: '', passage: key };
    }
  },
};
