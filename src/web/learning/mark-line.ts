import type { Answer } from '../../assessment/answer.js';
import { explain } from '../../assessment/behaviour.js';
import type { Item } from '../../assessment/item.js';
import { nothing, points, type Score } from '../../assessment/score.js';
import type { ItemCorrection } from '../../learning/regrading/item-correction.entity.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import { decidedVerdict } from './correction-said.js';
import { markedVerdict, verdictSaid } from './result-item.js';

/** One item of a result whose marks may be seen and whose key may not: what it earned, and nothing of why. */
export interface MarkLine {
  readonly number: number;
  readonly stem: SafeHtml;
  readonly verdict: string;
}

interface MarkFacts {
  readonly item: Item;
  readonly answer: Answer | null;
  readonly number: number;
  readonly mark: Score | null;
  readonly correction: ItemCorrection | null;
  readonly stem: SafeHtml;
}

export function markLine({ item, answer, number, mark, correction, stem }: MarkFacts, words: Words): MarkLine {
  const verdict = markedVerdict(explain(item, answer).verdict, mark);
  const score = mark ?? { ...nothing, max: item.points };
  const decided = decidedVerdict(correction, { points: points(score), of: score.max }, words);
  return { number, stem, verdict: decided ?? verdictSaid({ verdict, score }, words) };
}
