import { treatment } from './words.js';

const effect =
  /\b(?:reduc(?:es|ed)|improv(?:es|ed)|lower(?:s|ed)|rais(?:es|ed)|increas(?:es|ed)|decreas(?:es|ed)|eas(?:es|ed)|reliev(?:es|ed)|prevent(?:s|ed)|predict(?:s|ed)|caus(?:es|ed)|worsen(?:s|ed)|help(?:s|ed)|heal(?:s|ed)|blunt(?:s|ed)|resolv(?:es|ed)|eliminat(?:es|ed)|abolish(?:es|ed)|transform(?:s|ed)|works? (?:for|in|against)|fell|rose|dropped|recovered|(?:is|are|was|were) (?:more |less |highly |very )?(?:effective|safe|dangerous|harmful|toxic|fatal))\b/i;
const outcome =
  /\b(?:symptoms?|PTSD|depress\w+|anxiety|dissociat\w+|suicid\w+|pressure|sodium|heart|seizures?|relapse|deaths?|outcomes?|response|remission|diagnos[ie]s|harms?|dropout|trauma|effects?|effective|safe|dangerous|harmful|toxic|fatal|people|clients|patients)\b/i;
const comparison =
  /\b(?:better|worse|safer|faster|further|longer|stronger|greater|smaller|larger|higher|lower|more|less|fewer)\b[^.]{0,200}\bthan\b|\b(?:superior|inferior) to\b|\boutperform|\bno (?:better|advantage|difference)\b|\bdid not differ\b/i;
const risk =
  /\b(?:raises?|increases?|carries|doubles?|lowers?|reduces?|(?:at|a) (?:higher|greater|increased)) (?:the |a |an |its own |its |their )?risks?\b/i;
const finding =
  /\b(?:trials?|stud(?:y|ies)|meta-analys[ie]s|pilot|guideline|MAPP[12])\b[^.]{0,200}\b(?:found|showed|shows|concluded|recommends|met (?:its|their) primary|no longer met|lost the diagnosis|(?:could|was able to) tell their arm)\b|\bmet (?:its|their) primary outcome\b/i;
/** Sentences that ask, suppose, advise, or say what nobody knows, state nothing that a study could carry. */
const open =
  /[?]["”’)]*$|\b(?:whether|if|suppose|imagine|untested|unproven|not known|unknown|no trial|no study|nobody|no one|cannot|can’t|not (?:been )?shown|would|should|let|ask|say|tell (?:a|the|your|them|her|him|us|you)|look|read|check)\b/i;

/** What a sentence states that would need a study: a finding, a comparison of treatments, an effect, a risk. Or null. */
export function statementOf(sentence: string): string | null {
  if (open.test(sentence)) return null;
  if (finding.test(sentence)) return 'what was found';
  if (!treatment.test(sentence)) return null;
  if (comparison.test(sentence)) return 'a comparison of treatments';
  if (risk.test(sentence)) return 'a risk';
  return effect.test(sentence) && outcome.test(sentence) ? 'an effect' : null;
}
