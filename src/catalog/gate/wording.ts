import type { Found } from './finding.js';
import { allTexts, type Manuscript, type Paragraph } from './manuscript.js';
import { sentencesOf, type Sentence } from './sentences.js';

const cut = new WeakMap<Paragraph, readonly Sentence[]>();

function sentencesIn(paragraph: Paragraph): readonly Sentence[] {
  const sentences = cut.get(paragraph) ?? sentencesOf(paragraph.text);
  cut.set(paragraph, sentences);
  return sentences;
}

/** An option, or the talk about a case, may repeat the words of the case in order to judge them. */
function isFromCase({ text }: Sentence, { answers }: Paragraph): boolean {
  return answers.includes(text.replace(/^[“‘]|[”’.]+$/g, ''));
}

/** Holds each sentence that speaks for the course or the registry against a rule of wording. Stories and wrong options are spared. */
export function* wordingFound(
  manuscript: Manuscript,
  find: (paragraph: Paragraph, sentence: Sentence) => Found | null,
): Iterable<Found> {
  for (const { paragraphs } of allTexts(manuscript)) {
    for (const paragraph of paragraphs) {
      if (paragraph.voice === 'case' || paragraph.voice === 'wrong') continue;
      for (const sentence of sentencesIn(paragraph)) {
        if (isFromCase(sentence, paragraph)) continue;
        const found = find(paragraph, sentence);
        if (found) yield found;
      }
    }
  }
}
