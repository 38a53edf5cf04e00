import { foundIn } from '../finding.js';
import type { Rule } from '../rule.js';
import { withoutMentions } from '../sentences.js';
import { wordingRule } from '../wording.js';
import { denied } from '../words.js';

/** Nothing here was shown to cure PTSD: what the trials counted is who no longer met its criteria. */
export const cure: Rule = wordingRule((paragraph, sentence) => {
  if (
    !/\b(?:cures?|cured|curative|curing|PTSD-free|free of PTSD|freed from PTSD)\b/i.test(
      withoutMentions(sentence.text),
    ) ||
    denied.test(sentence.text)
  )
    return null;
  const message = 'Say “no longer met PTSD criteria at … among those assessed”, not that anybody is cured.';
  return foundIn(paragraph, message, sentence.text, sentence.index);
});
