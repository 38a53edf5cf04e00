import type { ItemBase } from '../item.js';

/** Something about the encounter that a choice can change, such as the client's arousal; whole numbers. */
export interface VignetteState {
  readonly key: string;
  readonly label: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
  /** Whether the practitioner sees it before the result. */
  readonly show: boolean;
}

/** Both ends included; null is no limit. */
export interface VignetteCondition {
  readonly state: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** `when` holds what has to be true together for the choice to be open; `next` is the key of a step, or {@link end}. */
export interface VignetteChoice {
  readonly key: string;
  readonly text: string;
  readonly when: readonly VignetteCondition[];
  readonly effects: Readonly<Record<string, number>>;
  readonly score: number;
  readonly consequence: string;
  readonly rationale: string;
  readonly citations: readonly string[];
  readonly next: string;
}

export interface VignetteStep {
  readonly key: string;
  readonly text: string;
  readonly choices: readonly VignetteChoice[];
}

/** `score.max` is what the best way through earns, no more and no less. */
export interface VignetteItem extends ItemBase {
  readonly type: 'vignette';
  readonly states: readonly VignetteState[];
  readonly start: string;
  readonly score: { readonly max: number };
  readonly steps: readonly VignetteStep[];
}

/** Where a way ends; no step has this key. */
export const end = 'end';
