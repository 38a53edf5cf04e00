import type { Rule } from './rule.js';
import type { RuleName } from './rule-names.js';
import { alternativeText } from './rules/alternative-text.js';
import { arithmetic } from './rules/arithmetic.js';
import { combination } from './rules/combination.js';
import { comparatorGiven } from './rules/comparator.js';
import { cure } from './rules/cure.js';
import { dosing } from './rules/dosing.js';
import { feedback } from './rules/feedback.js';
import { hype } from './rules/hype.js';
import { length } from './rules/length.js';
import { longestOption } from './rules/longest-option.js';
import { metaphor } from './rules/metaphor.js';
import { notVerified } from './rules/not-verified.js';
import { number } from './rules/number.js';
import { objective } from './rules/objective.js';
import { rationale } from './rules/rationale.js';
import { readingLevel } from './rules/reading-level.js';
import { recalled } from './rules/recalled.js';
import { remission } from './rules/remission.js';
import { retracted } from './rules/retracted.js';
import { reviewOverdue } from './rules/review-overdue.js';
import { uncited } from './rules/uncited.js';
import { unlinkedTerm } from './rules/unlinked-term.js';
import { unusedStudy } from './rules/unused-study.js';

/** Every rule by its name. */
const byName = {
  uncited,
  number,
  arithmetic,
  recalled,
  'not-verified': notVerified,
  'unused-study': unusedStudy,
  'unlinked-term': unlinkedTerm,
  retracted,
  cure,
  remission,
  combination,
  comparator: comparatorGiven,
  metaphor,
  hype,
  dosing,
  objective,
  rationale,
  feedback,
  'longest-option': longestOption,
  'alternative-text': alternativeText,
  length,
  'reading-level': readingLevel,
  'review-overdue': reviewOverdue,
} satisfies Record<RuleName, Rule>;

export const rules: readonly { readonly name: RuleName; readonly rule: Rule }[] = Object.entries(byName).map(
  ([name, rule]) => ({ name: name as RuleName, rule }),
);
