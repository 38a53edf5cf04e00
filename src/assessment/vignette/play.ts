import type { Share } from '../score.js';
import { isOpen, startValues, valuesAfter, type Values } from './states.js';
import type { VignetteChoice, VignetteItem, VignetteStep } from './vignette-item.js';

/** Where one stands: at a step, or at the end where there is none. */
export interface Place {
  readonly step: VignetteStep | null;
  readonly values: Values;
}

/** One choice of the story so far, with the states before and after it. */
export interface Taken {
  readonly step: VignetteStep;
  readonly choice: VignetteChoice;
  readonly before: Values;
  readonly after: Values;
}

/** A way through a vignette as far as it goes: all of it follows from the item and the keys of the choices. */
export interface Play extends Place {
  readonly taken: readonly Taken[];
  /** The sum of the scores of the choices taken. */
  readonly score: number;
}

/** `strayed` is the place in the path, from 0, of the first key that was no open choice; null where there is none. */
interface Played {
  readonly play: Play;
  readonly strayed: number | null;
}

/** Walks a path from the start and stops at the first key that is no open choice, or that comes after the end. */
export function walk(item: VignetteItem, path: readonly string[]): Played {
  const taken: Taken[] = [];
  let place: Place = { step: stepOf(item, item.start), values: startValues(item) };
  for (const [index, key] of path.entries()) {
    const { step, values } = place;
    const choice = openChoices(item, place).find((each) => each.key === key);
    if (step === null || choice === undefined) return { play: playOf(place, taken), strayed: index };
    place = placeAfter(item, values, choice);
    taken.push({ step, choice, before: values, after: place.values });
  }
  return { play: playOf(place, taken), strayed: null };
}

/** The choices that can be made at a place, as they are written. */
export function openChoices(item: VignetteItem, { step, values }: Place): readonly VignetteChoice[] {
  return step?.choices.filter((choice) => isOpen(item, values, choice)) ?? [];
}

/** Where a choice leads from a step with these states. */
export const placeAfter = (item: VignetteItem, values: Values, choice: VignetteChoice): Place => ({
  step: stepOf(item, choice.next),
  values: valuesAfter(item, values, choice),
});

/** The path's score of the highest one, never below 0: what was earned counts wherever the way stopped. */
export const shareOf = ({ score: { max } }: VignetteItem, { score }: Play): Share => ({
  earned: Math.min(max, Math.max(0, score)),
  of: max,
});

const stepOf = ({ steps }: VignetteItem, key: string): VignetteStep | null =>
  steps.find((step) => step.key === key) ?? null;

const playOf = (place: Place, taken: readonly Taken[]): Play => ({
  ...place,
  taken,
  score: taken.reduce((sum, { choice }) => sum + choice.score, 0),
});
