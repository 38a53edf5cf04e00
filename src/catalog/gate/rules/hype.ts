import { foundIn } from '../finding.js';
import type { Rule } from '../rule.js';
import { wordingRule } from '../wording.js';

const selling =
  /\b(?:spectacular(?:ly)?|breakthroughs?|miracles?|miraculous(?:ly)?|game[- ]chang\w+|revolutionary|revolutioni[sz]\w+|life-changing|magic bullet|wonder drug)\b/i;

/** Words that sell. As somebody's opinion they stand in quotation marks, with the word opinion near them. */
export const hype: Rule = wordingRule((paragraph, { text, index }) => {
  const match = selling.exec(text.replace(/\bbreakthrough[- ]therapy\b|\bbreakthrough (?:designation|status)\b/gi, ''));
  if (!match) return null;
  const isOpinion = /\bopinion\b/i.test(paragraph.text) && new RegExp(`“[^”]*${match[0]}[^”]*”`).test(paragraph.text);
  if (isOpinion) return null;
  const message = `“${match[0]}” sells: leave it out, or quote it as somebody’s opinion, with role and interest.`;
  return foundIn(paragraph, message, text, index);
});
