import { foundIn } from '../finding.js';
import type { Rule } from '../rule.js';
import { wordingRule } from '../wording.js';
import { denied, medicine } from '../words.js';

const method =
  /\b(?:IFS|Internal Family Systems|parts work|Relational Somatic Therapy|RST|Somatic Experiencing|[Ss]ensorimotor|somatic (?:work|therapy|methods?))\b/;
const praised =
  /\b(?:proven|evidence-based|established|validated|align(?:s|ed|ment)?|effective(?:ness)?|ideal|perfect(?:ly)?|synerg\w+|best)\b/i;

/** No trial has put a medicine together with these methods, so the combination is plausible and untested. */
export const combination: Rule = wordingRule((paragraph, { text, index }) => {
  const isCombined = (medicine.test(text) || /\bmedicines?\b/i.test(text)) && method.test(text);
  const [word] = praised.exec(text) ?? [];
  if (!isCombined || word === undefined || denied.test(text)) return null;
  const message = `A medicine together with this method is plausible and untested, not “${word}”.`;
  return foundIn(paragraph, message, text, index);
});
