import { mostSituations } from './limits.js';
import { isOpen, startValues, valuesAfter, type Values } from './states.js';
import type { VignetteChoice, VignetteItem, VignetteStep } from './vignette-item.js';

/** A step with the states as they can stand at it, and the choices that are open then. */
export interface Situation {
  readonly step: VignetteStep;
  readonly values: Values;
  readonly ways: readonly Way[];
}

/** `to` is the number of the situation that a choice leads to; null is the end. */
export interface Way {
  readonly choice: VignetteChoice;
  readonly to: number | null;
}

/**
 * Every situation that can come up, the start first. Null where there are more than {@link mostSituations}: what lies beyond
 * them is not known, so nothing can be said of the whole.
 */
export function explore(item: VignetteItem, most = mostSituations): readonly Situation[] | null {
  const steps = new Map(item.steps.map((step) => [step.key, step]));
  const numbers = new Map<string, number>();
  const found: { readonly step: VignetteStep; readonly values: Values }[] = [];
  const numberOf = (key: string, values: Values): number | null => {
    const step = steps.get(key);
    if (step === undefined) return null;
    const name = `${key} ${values.join()}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, found.length);
    return found.push({ step, values }) - 1;
  };

  numberOf(item.start, startValues(item));
  const situations: Situation[] = [];
  for (const { step, values } of found) {
    const open = step.choices.filter((choice) => isOpen(item, values, choice));
    const ways = open.map((choice) => ({ choice, to: numberOf(choice.next, valuesAfter(item, values, choice)) }));
    if (found.length > most) return null;
    situations.push({ step, values, ways });
  }
  return situations;
}
