import { points } from '../../assessment/score.js';
import type { EditionContent } from '../../catalog/edition.js';
import type { Gain } from '../../learning/gain.js';

/** One objective with its points before the course and after it. */
export interface GainLine {
  readonly text: string;
  readonly before: number;
  readonly beforeMax: number;
  readonly after: number;
  readonly afterMax: number;
}

/** In the order in which the course names its objectives; null where there is nothing to set side by side. */
export function gainSaid(gain: readonly Gain[] | null, { modules }: EditionContent): readonly GainLine[] | null {
  if (!gain || gain.length === 0) return null;
  const objectives = modules.flatMap((module) => module.objectives);
  return objectives.flatMap(({ key, text }) => {
    const found = gain.find(({ objective }) => objective === key);
    if (!found) return [];
    const { before, after } = found;
    return [{ text, before: points(before), beforeMax: before.max, after: points(after), afterMax: after.max }];
  });
}
