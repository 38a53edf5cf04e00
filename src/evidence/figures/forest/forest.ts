import { z } from 'zod';
import { keyText, text } from '../../schema-parts.js';
import type { StudyRole } from '../../claim.js';
import { studyRoles } from '../../claim.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { checkForest } from './check.js';
import { notesOf } from './notes.js';
import { drawForest } from './plot.js';
import { readingsOf } from './readings.js';
import { tableOf } from './table.js';

/** Estimates of one effect on one axis, each with its interval, what it was compared with and how sure we are of it. */
export interface ForestFigure extends FigureCommon {
  readonly kind: 'forest';
  readonly scale: ForestScale;
  /** What was measured, such as "PTSD symptoms"; on a scale of points, the name of the instrument. */
  readonly outcome: string;
  /** Whom a number on either side of zero speaks for. */
  readonly favours: { readonly below: string; readonly above: string };
  readonly rows: readonly ForestRow[];
  /** What to bear in mind beside what the marks say, printed for everyone. */
  readonly note: string | null;
}

/** Standardised differences have no unit and may share an axis; points may only where they are of one instrument. */
export const forestScales = ['standardised', 'points'] as const;
export type ForestScale = (typeof forestScales)[number];

export interface ForestRow {
  readonly label: string;
  readonly study: string;
  readonly role: StudyRole;
  /** Null where the study has no number on this scale: it is named all the same, or the drawing would leave it out. */
  readonly figure: string | null;
  /** Another number of the study with the same value, where its interval was read elsewhere or recalled. */
  readonly interval: string | null;
  /** What `low` and `high` are: an interval around the value, or the range of several estimates. */
  readonly span: 'interval' | 'estimates';
  /** The number was published with the opposite sign. */
  readonly turned: boolean;
  /** The number of people, where the number itself does not say it. */
  readonly people: string | null;
  readonly claim: string | null;
  readonly note: string | null;
}

const key = keyText.nullable().default(null);

const row = z
  .strictObject({
    label: text,
    study: keyText,
    role: z.enum(studyRoles).default('supports'),
    figure: key,
    interval: key,
    span: z.enum(['interval', 'estimates']).default('interval'),
    turned: z.boolean().default(false),
    people: key,
    claim: key,
    note: text.nullable().default(null),
  })
  .refine(({ figure, note }) => figure !== null || note !== null, {
    path: ['note'],
    error: 'A row without a number says here why it has none.',
  });

const schema = z.strictObject({
  ...commonFields,
  kind: z.literal('forest'),
  scale: z.enum(forestScales),
  outcome: text,
  favours: z.strictObject({ below: text, above: text }),
  rows: z.array(row).min(1, 'At least one row is needed.'),
  note: text.nullable().default(null),
});

export const forest: FigureBehaviour<ForestFigure> = {
  schema,

  studies: ({ rows }) =>
    rows.map((row, index) => ({
      key: row.study,
      role: row.role,
      at: ['rows', index, 'study'],
      numbers: (['figure', 'interval', 'people'] as const).flatMap((field) => {
        const named = row[field];
        return named === null ? [] : [{ key: named, at: ['rows', index, field] }];
      }),
    })),

  claims: ({ rows }) =>
    rows.flatMap(({ claim }, index) => (claim === null ? [] : [{ key: claim, at: ['rows', index, 'claim'] }])),

  check: checkForest,

  draw(figure, facts, texts) {
    const readings = readingsOf(figure, facts, texts);
    const said = readings.map(({ said }) => said).join(' ');
    return {
      svg: plots(figure, texts, said, (name) => drawForest(figure, readings, texts, name)),
      notes: notesOf(figure, readings, texts),
      table: tableOf(readings, texts),
    };
  },
};
