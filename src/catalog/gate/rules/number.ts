import { doubtful } from '../doubtful-numbers.js';
import type { Rule } from '../rule.js';

/** A number in a cited passage is one that a study cited there gives. What was worked out from it needs a waiver. */
export const number: Rule = {
  severity: 'stops',
  check: (manuscript) => doubtful(manuscript, 'differs', (words) => `None of the studies cited here gives ${words}.`),
};
