import type { Found } from './finding.js';
import { allTexts, type Paragraph } from './manuscript.js';
import type { Rule } from './rule.js';
import { sentencesOf, type Sentence } from './sentences.js';

const cut = new WeakMap<Paragraph, readonly Sentence[]>();

/** Those that the paragraph says of its own; cut once for all the rules of wording. */
function sentencesIn(paragraph: Paragraph): readonly Sentence[] {
  const sentences =
    cut.get(paragraph) ?? sentencesOf(paragraph.text).filter((sentence) => !isFromCase(sentence, paragraph));
  cut.set(paragraph, sentences);
  return sentences;
}

/** An option, or the talk about a case, may repeat the words of the case in order to judge them. */
function isFromCase({ text }: Sentence, { answers }: Paragraph): boolean {
  return answers.includes(text.replace(/^[“‘]|[”’.]+$/g, ''));
}

/**
 * Holds each sentence that speaks for the course or the registry against a rule of wording. Stories and wrong options are spared.
 * What is found in a paragraph is kept with it, so `find` looks at nothing else.
 */
export function wordingRule(find: (paragraph: Paragraph, sentence: Sentence) => Found | null): Rule {
  const kept = new WeakMap<Paragraph, readonly Found[]>();
  const foundIn = (paragraph: Paragraph): readonly Found[] => {
    if (paragraph.voice === 'case' || paragraph.voice === 'wrong') return [];
    const found = kept.get(paragraph) ?? sentencesIn(paragraph).flatMap((sentence) => find(paragraph, sentence) ?? []);
    kept.set(paragraph, found);
    return found;
  };
  return {
    severity: 'stops',
    check: (manuscript) => allTexts(manuscript).flatMap(({ paragraphs }) => paragraphs.flatMap(foundIn)),
  };
}
