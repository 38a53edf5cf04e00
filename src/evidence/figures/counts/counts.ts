import { z } from 'zod';
import { keyText, text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon, FigureFacts } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { numberOf } from '../numbers.js';
import { plots } from '../plot.js';
import { drawGroups, type Count } from './groups.js';

/** Groups of people: one dot for each person, a row for each group. */
export interface CountsFigure extends FigureCommon {
  readonly kind: 'counts';
  readonly rows: readonly CountsRow[];
}

/** A group of people: its number is a study's, so that no drawing can say another number than the registry. */
export interface CountsRow {
  readonly label: string;
  readonly study: string;
  readonly figure: string;
}

/** One dot is one person: more of them are neither read nor counted by anyone. */
export const mostDots = 1000;

const row = z.strictObject({ label: text, study: keyText, figure: keyText });

export const counts: FigureBehaviour<CountsFigure> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal('counts'),
    rows: z.array(row).min(1, 'At least one row is needed.'),
  }),

  studies: ({ rows }) =>
    rows.map(({ study, figure }, index) => ({
      key: study,
      role: 'supports',
      at: ['rows', index, 'study'],
      numbers: [{ key: figure, at: ['rows', index, 'figure'] }],
    })),

  claims: () => [],

  check({ rows }, facts) {
    let dots = 0;
    const faults = rows.flatMap((row, index) => {
      const number = numberOf(row, facts);
      if (!number) return [];
      if (!Number.isInteger(number.value) || number.value < 0) {
        const message = `\`${row.figure}\` of \`${row.study}\` is no number of people.`;
        return [{ at: ['rows', index, 'figure'], message }];
      }
      dots += number.value;
      return [];
    });
    return dots > mostDots ? [...faults, { at: ['rows'], message: `more than ${mostDots} dots.` }] : faults;
  },

  draw(figure, facts, texts) {
    const rows = counted(figure, facts);
    const said = rows.map(({ label, n }) => `${label}: ${n}.`).join(' ');
    const format = new Intl.NumberFormat(texts.locale);
    return {
      svg: plots(figure, texts, said, (name) => drawGroups(rows, name)),
      notes: [],
      table: {
        head: [texts.say('figure.group'), texts.say('figure.people')],
        rows: rows.map(({ label, n }) => ({ cells: [{ text: label }, { text: format.format(n), numeric: true }] })),
      },
    };
  },
};

function counted({ rows }: CountsFigure, facts: FigureFacts): readonly Count[] {
  return rows.flatMap((row) => {
    const number = numberOf(row, facts);
    return number ? [{ label: row.label, n: number.value }] : [];
  });
}
