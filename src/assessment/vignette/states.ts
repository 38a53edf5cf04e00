import { own } from '../answer.js';
import type { VignetteChoice, VignetteCondition, VignetteItem } from './vignette-item.js';

/** The value of each state, in the order of the item's states. */
export type Values = readonly number[];

export const startValues = ({ states }: VignetteItem): Values => states.map(({ start }) => start);

/** What a choice leaves behind: each state moves by its effect and stops at its limits. */
export function valuesAfter({ states }: VignetteItem, values: Values, { effects }: VignetteChoice): Values {
  return states.map(({ key, min, max, start }, index) => {
    const value = (values[index] ?? start) + (own(effects, key) ?? 0);
    return Math.min(max, Math.max(min, value));
  });
}

/** Whether every condition of a choice holds; one on a state that does not exist never does. */
export function isOpen({ states }: VignetteItem, values: Values, { when }: VignetteChoice): boolean {
  return when.every((condition) => {
    const value = values[states.findIndex(({ key }) => key === condition.state)];
    return value !== undefined && holds(condition, value);
  });
}

function holds({ atLeast, atMost }: VignetteCondition, value: number): boolean {
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}
