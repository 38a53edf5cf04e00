import type { CountsFigure } from './figures/counts/counts.js';

/** A drawing of what the registry holds: each kind has its own fields and answers for itself in `figures/kinds.ts`. */
export type Figure = CountsFigure;

export type FigureKind = Figure['kind'];
export type FigureOf<K extends FigureKind> = Extract<Figure, { readonly kind: K }>;
