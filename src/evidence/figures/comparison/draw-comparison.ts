import { lines, type Said, titled } from '../lines.js';
import { plotWidths, type PlotName, type Plotted } from '../plot.js';
import type { ComparisonFigure } from './comparison.js';

const labelWidth = 130;
const gutter = 20;
const gap = 12;

/** Wide: a column for each thing. Tall: below each point, what each thing says to it. */
export function drawComparison(figure: ComparisonFigure, name: PlotName): Plotted {
  return name === 'wide' ? drawColumns(figure) : drawStacked(figure);
}

function drawColumns({ columns, rows }: ComparisonFigure): Plotted {
  const width = (plotWidths.wide - labelWidth) / columns.length - gutter;
  const x = (column: number) => labelWidth + gutter + column * (width + gutter);
  const heads = columns.map((title, at) => lines(title, { x: x(at), y: 0, width, bold: true }));
  const parts = heads.map(({ svg }) => svg);
  let y = highest(heads) + gap;
  for (const { label, cells } of rows) {
    const said = [
      lines(label, { x: 0, y: y + gap, width: labelWidth, soft: true }),
      ...cells.map((cell, at) => lines(cell, { x: x(at), y: y + gap, width })),
    ];
    parts.push(rule(y, plotWidths.wide), ...said.map(({ svg }) => svg));
    y += highest(said) + 2 * gap;
  }
  return { svg: parts.join(''), height: y - gap };
}

function drawStacked({ columns, rows }: ComparisonFigure): Plotted {
  const width = plotWidths.tall;
  const parts: string[] = [];
  let y = 0;
  for (const { label, cells } of rows) {
    const head = lines(label, { x: 0, y: y + gap, width, soft: true });
    parts.push(rule(y, width), head.svg);
    y += gap + head.height + 4;
    for (const [at, cell] of cells.entries()) {
      const said = titled(columns[at] ?? '', cell, { x: 0, y, width });
      parts.push(said.svg);
      y += said.height + 6;
    }
    y += 6;
  }
  return { svg: parts.join(''), height: y };
}

const rule = (y: number, width: number): string => `<path class="grid" d="M0 ${y}H${width}"/>`;

const highest = (said: readonly Said[]): number => Math.max(...said.map(({ height }) => height));
