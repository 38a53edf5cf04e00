import type { DrawingTable, FigureTexts } from '../behaviour.js';
import type { ForestReading } from './readings.js';

/** What the drawing says, a column for each thing that it says of a row. */
export function tableOf(rows: readonly ForestReading[], { say }: FigureTexts): DrawingTable {
  const columns = ['study', 'estimate', 'interval', 'comparator', 'people', 'certainty'] as const;
  return {
    head: columns.map((column) => say(`figure.forest.column.${column}`)),
    rows: rows.map((row) => ({
      cells: [
        { text: row.label },
        { text: row.estimate, numeric: row.mark !== null },
        { text: row.interval },
        { text: row.comparator },
        { text: row.people },
        { text: row.certainty },
      ],
      note: sentences([row.status, ...row.remarks]),
    })),
  };
}

function sentences(parts: readonly (string | null)[]): string | null {
  const said = parts.flatMap((part) => part?.replace(/\.$/, '') ?? []);
  return said.length === 0 ? null : `${said.join('. ')}.`;
}
