import type { FieldView } from './form-view.js';

interface RowLike {
  readonly id: string;
  readonly legend: string;
  readonly fields: readonly FieldView[];
}

/** What each field is called where it is spoken of by itself: with the rows that it stands in. */
export function labelsOf(fields: readonly FieldView[], within = ''): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { id, label, control } of fields) {
    labels.set(id, within + label);
    const { fields: inner = [], rows } = control as {
      fields?: readonly FieldView[];
      rows?: readonly RowLike[] | number;
    };
    for (const [name, said] of labelsOf(inner, within)) labels.set(name, said);
    if (typeof rows !== 'object') continue;
    for (const row of rows) {
      labels.set(row.id, within + row.legend);
      for (const [name, said] of labelsOf(row.fields, `${within}${row.legend}, `)) labels.set(name, said);
    }
  }
  return labels;
}
