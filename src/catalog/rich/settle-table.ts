import { childrenOf, type RichNode } from './document.js';
import { settleInline } from './settle-inline.js';

const aligns = ['left', 'center', 'right'];
/** A table wider than this was never written by hand. */
const widest = 100;

/** A table as Markdown knows it: one row of heads, as many cells in each row, one paragraph in a cell. */
export function settledTable(node: RichNode): RichNode | null {
  const grid = gridOf(childrenOf(node));
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return null;
  const alignOf = Array.from({ length: width }, (_, column) => {
    const align = grid[0]?.[column]?.attrs?.align;
    return aligns.find((known) => known === align) ?? null;
  });
  const rows = grid.map((row, at) => ({
    type: 'tableRow',
    content: alignOf.map((align, column) => ({
      type: at === 0 ? 'tableHeader' : 'tableCell',
      attrs: { align },
      content: row[column] ? wordsOf(row[column]) : [],
    })),
  }));
  return { type: 'table', content: rows };
}

/** Cells that span several columns or rows, as pasted ones do, become the first of several. */
function gridOf(rows: readonly RichNode[]): (RichNode | undefined)[][] {
  const grid: (RichNode | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of childrenOf(row)) {
      while (taken[at]?.has(column)) column += 1;
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      if (column + wide > widest) break;
      for (let y = at; y < Math.min(rows.length, at + high); y += 1) {
        for (let x = column; x < column + wide; x += 1) {
          taken[y]?.add(x);
          const line = grid[y];
          if (line) line[x] = y === at && x === column ? cell : undefined;
        }
      }
      column += wide;
    }
  }
  return grid.map((row) => Array.from(row));
}

const spanOf = (cell: RichNode, name: string): number => {
  const span = cell.attrs?.[name];
  return typeof span === 'number' && span >= 1 && span <= widest ? Math.trunc(span) : 1;
};

/** All words of a cell in one line; between two blocks of it stands a blank. */
function wordsOf(cell: RichNode): readonly RichNode[] {
  const leaves: RichNode[] = [];
  const collect = (node: RichNode) => {
    for (const child of childrenOf(node)) {
      if (child.content) {
        if (leaves.length > 0) leaves.push({ type: 'text', text: ' ' });
        collect(child);
      } else if (!blockAtoms.has(child.type)) leaves.push(child);
    }
  };
  collect(cell);
  return settleInline(leaves, true);
}

const blockAtoms = new Set(['paragraph', 'rule', 'source']);
