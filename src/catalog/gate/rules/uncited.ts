import { foundAround, foundIn, type Found } from '../finding.js';
import { isFront, taughtTexts, type Paragraph, type Text } from '../manuscript.js';
import { numbersIn, type NumberSaid } from '../numbers.js';
import type { Rule } from '../rule.js';
import { sentencesOf, withoutSpeech } from '../sentences.js';
import { statementOf } from '../statements.js';

/**
 * A figure, a percentage, a comparison of treatments and a statement of effect or risk say where they are from: in their
 * paragraph, or in what lends it citations. A claim stands above its own studies, and its explanation with it.
 */
export const uncited: Rule = {
  severity: 'stops',
  check: function* (manuscript) {
    for (const text of taughtTexts(manuscript)) {
      for (const paragraph of text.paragraphs) if (isBare(text, paragraph)) yield* found(paragraph);
    }
  },
};

function isBare({ kind }: Text, paragraph: Paragraph): boolean {
  const { voice, citations, around, name } = paragraph;
  const isAsked = kind === 'item' && name !== 'rationale';
  if (voice !== 'course' || isFront(paragraph) || isAsked || name === 'claim') return false;
  return citations.length + around.length === 0;
}

const supposed = /\b(?:suppose|imagine|made[- ]up|invented)\b|^(?:picture|say that|let us say)\b/i;

function* found(paragraph: Paragraph): Iterable<Found> {
  const { text: all, name } = paragraph;
  if (supposed.test(all)) return;
  const [said] = numbersIn(all).filter((each) => isFigure(each, all));
  if (said) {
    yield foundAround(paragraph, `This ${name} says ${said.words.trim()} and cites nothing.`, said);
    return;
  }
  for (const { text, index } of sentencesOf(withoutSpeech(all))) {
    const what = statementOf(text);
    if (what === null) continue;
    yield foundIn(paragraph, `This ${name} states ${what} and cites nothing.`, text, index);
    return;
  }
}

const month = /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Dates, minutes and the level of an interval say nothing that was found. */
function isFigure({ value, counted, index, words }: NumberSaid, text: string): boolean {
  if (counted === 'minute' || month.test(text.slice(index + words.length))) return false;
  if (counted === 'percent' && value >= 90 && /\b(?:intervals?|confidence)\b/i.test(text)) return false;
  return counted !== null || !Number.isInteger(value) || value < 1900 || value >= 2100;
}
