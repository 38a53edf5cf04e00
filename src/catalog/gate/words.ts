/** Medicines whose use with therapy the courses are about. */
export const medicine = /\b(?:MDMA|ketamine|esketamine|psilocybin|psychedelics?|methylone)\b/i;

/** Ways of treating, by name. */
export const treatment =
  /\b(?:MDMA|ketamine|esketamine|psilocybin|psychedelics?|methylone|midazolam|ketorolac|placebo|SSRIs?|sertraline|paroxetine|antidepressants?|benzodiazepines?|EMDR|CPT|prolonged exposure|exposure therapy|cognitive processing|trauma-focused|somatic experiencing|sensorimotor|IFS|internal family systems|relational somatic therapy|psychotherap(?:y|ies)|yoga)\b/i;

/** That a group no longer met the criteria, in the words that are used for it. */
export const lostDiagnosis =
  /\b(?:los(?:e|t|s|ing)(?: of)?(?: the| their| a| his| her)? (?:PTSD )?diagnos[ie]s|no longer (?:met|meet|had|have)|without (?:the|a) diagnosis|(?:two|three) (?:thirds|quarters)|\w+ in (?:three|four|five|ten)|half|most (?:people|of)|67|71(?:\.2)?)\b/i;

/** Words that turn a sentence against the word that a rule looks for. */
export const denied =
  /\b(?:not|no|never|nor|neither|none|nobody|cannot|can’t|isn’t|aren’t|wasn’t|doesn’t|don’t|without|wrong(?:ly)?|mistak\w+|misread\w*|mislead\w*|overstat\w+|instead of|rather than|avoid|un(?:tested|proven|supported|known)|too strong|false)\b/i;
