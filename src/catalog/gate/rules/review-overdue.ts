import { shortened } from '../finding.js';
import type { Rule } from '../rule.js';

/** A claim whose day of review has passed is still printed; somebody should look at it. */
export const reviewOverdue: Rule = {
  severity: 'warns',
  check: function* ({ claims }, today) {
    for (const { value, file, line } of claims.values()) {
      const { key, nextReview, text } = value;
      if (nextReview >= today.slice(0, nextReview.length)) continue;
      const message = `The review of claim \`${key}\` was due in ${nextReview}.`;
      yield { file, line, message, excerpt: shortened(text), passage: text };
    }
  },
};
