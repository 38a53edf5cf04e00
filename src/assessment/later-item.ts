import type { ItemBase, KeyedText } from './item.js';

/** Types that content can be written for ahead of the day on which they run. */

export interface ShortTextItem extends ItemBase {
  readonly type: 'short-text';
  readonly accept: readonly { readonly text: string; readonly points: number | null }[];
  readonly near: readonly { readonly text: string; readonly feedback: string }[];
  readonly fold: { readonly case: boolean; readonly accents: boolean };
}

/** A place on the image, in per cent of its width and height; `description` says the place in words. */
export interface LabelTarget {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly description: string;
  readonly answer: string;
  readonly feedback: string | null;
}

export interface LabelItem extends ItemBase {
  readonly type: 'label';
  readonly image: string;
  readonly alt: string;
  readonly labels: readonly KeyedText[];
  readonly targets: readonly LabelTarget[];
}

/** Asked and never scored: `points` is 0. */
export interface LikertItem extends ItemBase {
  readonly type: 'likert';
  readonly statements: readonly KeyedText[];
  readonly scale: readonly KeyedText[];
}

export interface RubricRow {
  readonly key: string;
  readonly criterion: string;
  readonly levels: readonly { readonly points: number; readonly text: string }[];
}

export interface WrittenItem extends ItemBase {
  readonly type: 'written';
  readonly guidance: string | null;
  readonly words: { readonly min: number; readonly max: number };
  readonly rubric: readonly RubricRow[];
}

export interface VignetteState {
  readonly key: string;
  readonly label: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

export interface VignetteCondition {
  readonly state: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** `next` is the key of a step, or `end`. */
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

export interface VignetteItem extends ItemBase {
  readonly type: 'vignette';
  readonly states: readonly VignetteState[];
  readonly start: string;
  readonly score: { readonly max: number };
  readonly steps: readonly VignetteStep[];
}
