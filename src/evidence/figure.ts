export const figureKinds = ['counts'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A group of people in a figure: its number is a study's, so that no drawing can say another number than the registry. */
export interface FigureRow {
  readonly label: string;
  readonly study: string;
  readonly figure: string;
}

/** A drawing that is made from numbers in the registry. */
export interface Figure {
  readonly key: string;
  readonly kind: FigureKind;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly FigureRow[];
}
