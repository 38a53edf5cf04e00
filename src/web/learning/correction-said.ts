import type { Correction } from '../../assessment/correction.js';
import type { AttemptResult, PastResult } from '../../learning/attempt-result.js';
import type { MarkReasons } from '../../learning/mark-reasons.service.js';
import type { ItemCorrection } from '../../learning/regrading/item-correction.entity.js';
import type { Words } from '../views/words.js';

/** What was done about an item, and why, for whoever may see its key. */
export const correctionSaid = ({ madeAt, remedy, reason }: ItemCorrection, words: Words): string =>
  words.say(`correction.item.${remedy}`, { date: words.date(madeAt), reason });

/** The verdict on an item whose answer decides nothing any more; null where it does. */
export function decidedVerdict(
  correction: Pick<Correction, 'remedy'> | null,
  { points, of }: { points: number; of: number },
  words: Words,
): string | null {
  const remedy = correction?.remedy;
  return remedy === 'everyone' || remedy === 'out' ? words.say(`correction.verdict.${remedy}`, { points, of }) : null;
}

/**
 * What the attempt came to each time that marks were given, a sentence each; nothing where that was once. The reason of a
 * correction may tell what is right, so it is for those who may see the key.
 */
export function historySaid(
  { history }: Pick<AttemptResult, 'history'>,
  reasons: MarkReasons,
  showsKey: boolean,
  words: Words,
): readonly string[] {
  return history.length < 2 ? [] : history.map((past) => pastSaid(past, reasons, showsKey, words));
}

function pastSaid(past: PastResult, { allCorrections }: MarkReasons, showsKey: boolean, words: Words): string {
  const { at, cause, correctionId, outcome } = past;
  const correction = correctionId === null ? undefined : allCorrections.get(correctionId);
  const facts = { date: words.date(at), percent: words.percent(past.percent) };
  if (outcome === 'waiting') return words.say('history.waiting', facts);
  if (correction && showsKey) return words.say('history.corrected-because', { ...facts, reason: correction.reason });
  return words.say(`history.${cause}`, facts);
}
