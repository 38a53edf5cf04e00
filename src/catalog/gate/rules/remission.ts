import { foundIn } from '../finding.js';
import { numbersIn } from '../numbers.js';
import type { Rule } from '../rule.js';
import { withoutMentions } from '../sentences.js';
import { wordingRule } from '../wording.js';
import { denied, lostDiagnosis } from '../words.js';

const toldApart =
  /\b(?:stricter|differ\w*|distinct|separate\w*|defined|definition|distinguish\w*|apart|more than|both|confus\w*|besides?)\b/i;

/** Losing the diagnosis is not remission, which trials define more strictly: the two are told apart or not said together. */
export const remission: Rule = wordingRule((paragraph, { text, index }) => {
  if (!/\bremission\b/i.test(withoutMentions(text)) || denied.test(text) || toldApart.test(text)) return null;
  const isNear = lostDiagnosis.test(text) || numbersIn(text).some(({ counted }) => counted === 'percent');
  if (!isNear) return null;
  const message = 'Losing the diagnosis is not remission: say which of the two this is, as the trial defined it.';
  return foundIn(paragraph, message, text, index);
});
