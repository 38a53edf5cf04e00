import { isContent } from '../../../../catalog/draft/content-parts.js';
import { type Reveal, revealMoments, revealPlan } from '../../../../catalog/quiz-policy.js';
import { canonicalJson } from '../../../../kernel/canonical.js';
import type { Shape } from '../form/shape.js';

/** What is shown when may be one word for two things; a form asks for both. */
export const quizShape: Shape = {
  open(content) {
    const { reveal } = content;
    const isWord = reveal === 'after-each-attempt' || (revealMoments as readonly unknown[]).includes(reveal);
    return isWord ? { ...content, reveal: revealPlan(reveal as Reveal) } : content;
  },
  close(content, base) {
    const { reveal } = content;
    if (canonicalJson(reveal ?? null) === canonicalJson(quizShape.open(base)['reveal'] ?? null)) {
      return base['reveal'] === undefined ? content : { ...content, reveal: base['reveal'] };
    }
    return isContent(reveal) && reveal['marks'] === reveal['key'] && Object.keys(reveal).length === 2
      ? { ...content, reveal: reveal['marks'] }
      : content;
  },
};
