import type { BandsFigure } from './figures/bands/bands.js';
import type { ComparisonFigure } from './figures/comparison/comparison.js';
import type { CountsFigure } from './figures/counts/counts.js';
import type { FlowFigure } from './figures/flow/flow.js';
import type { ForestFigure } from './figures/forest/forest.js';
import type { IconArrayFigure } from './figures/icon-array/icon-array.js';
import type { MapFigure } from './figures/map/map.js';
import type { StepsFigure } from './figures/steps/steps.js';
import type { TimelineFigure } from './figures/timeline/timeline.js';

/** A drawing of what the registry holds: each kind has its own fields and answers for itself in `figures/kinds.ts`. */
export type Figure =
  | CountsFigure
  | ForestFigure
  | IconArrayFigure
  | TimelineFigure
  | StepsFigure
  | ComparisonFigure
  | BandsFigure
  | MapFigure
  | FlowFigure;

export type FigureKind = Figure['kind'];
export type FigureOf<K extends FigureKind> = Extract<Figure, { readonly kind: K }>;
