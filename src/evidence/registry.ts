import type { Claim } from './claim.js';
import type { Figure, FigureRow } from './figure.js';
import type { Count } from './figures/counts.js';
import type { Study, StudyFigure } from './study.js';

/** Everything that the evidence registry holds, by key. */
export interface Registry {
  readonly studies: ReadonlyMap<string, Study>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The published number that a row of a figure stands for, or null where the study lacks it. */
export function publishedNumber(study: Study, row: FigureRow): StudyFigure | null {
  return study.figures.find((figure) => figure.key === row.figure) ?? null;
}

/** The groups that a figure draws, with the numbers that their studies published. */
export function countsOf(figure: Figure, study: (key: string) => Study | undefined): readonly Count[] {
  return figure.rows.map((row) => {
    const from = study(row.study);
    const number = from ? publishedNumber(from, row) : null;
    if (!number) throw new Error(`figure ${figure.key}: ${row.study} has no figure ${row.figure}`);
    return { label: row.label, n: number.value };
  });
}
