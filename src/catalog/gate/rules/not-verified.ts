import { doubtful } from '../doubtful-numbers.js';
import type { Rule } from '../rule.js';

/** What nobody has verified is in the registry as a reminder, and is said nowhere. The readers see to it in drawings. */
export const notVerified: Rule = {
  severity: 'stops',
  check: (manuscript) => doubtful(manuscript, 'not-verified', (words) => `${words} is not verified: do without it.`),
};
