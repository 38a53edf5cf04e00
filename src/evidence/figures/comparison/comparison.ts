import { z } from 'zod';
import { text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { type RestsOn, restsOnFields, studiesIn } from '../rests-on.js';
import { drawComparison } from './draw-comparison.js';

/** Two or three things beside each other, compared point by point. */
export interface ComparisonFigure extends FigureCommon, RestsOn {
  readonly kind: 'comparison';
  /** What the points have in common, such as "Question". */
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

export const comparison: FigureBehaviour<ComparisonFigure> = {
  schema: z.strictObject({
    ...commonFields,
    ...restsOnFields,
    kind: z.literal('comparison'),
    head: text,
    columns: z.array(text).min(2, 'At least two columns are compared.').max(3, 'More than three columns do not fit.'),
    rows: z.array(z.strictObject({ label: text, cells: z.array(text) })).min(1, 'At least one row is needed.'),
  }),

  studies: studiesIn,
  claims: () => [],

  check: ({ columns, rows }) =>
    rows.flatMap(({ cells }, index) =>
      cells.length === columns.length
        ? []
        : [{ at: ['rows', index, 'cells'], message: `a row has ${cells.length} cells for ${columns.length} columns.` }],
    ),

  draw(figure, _facts, texts) {
    const { head, columns, rows } = figure;
    const said = rows.map(
      ({ label, cells }) => `${label}: ${cells.map((cell, at) => `${columns[at]}, ${cell}`).join('; ')}.`,
    );
    return {
      svg: plots(figure, texts, said.join(' '), (name) => drawComparison(figure, name)),
      notes: [],
      table: {
        head: [head, ...columns],
        rows: rows.map(({ label, cells }) => ({ cells: [{ text: label }, ...cells.map((cell) => ({ text: cell }))] })),
      },
    };
  },
};
