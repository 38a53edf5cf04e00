import { doubtful } from '../doubtful-numbers.js';
import type { Rule } from '../rule.js';

/** A number that somebody only remembered is printed by a claim, which says so, or not at all. */
export const recalled: Rule = {
  severity: 'stops',
  check: (manuscript) =>
    doubtful(
      manuscript,
      'recalled',
      (words) => `${words} was recalled and not re-read: word it without the number, or print the claim.`,
    ),
};
