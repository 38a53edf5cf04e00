import { lines, titled } from '../lines.js';
import { plotWidths, type PlotName, type Plotted } from '../plot.js';
import type { BandsFigure } from './bands.js';

const padding = 14;

/** Three bands of one width; the line leaves the middle one twice, once to each side, and comes back. */
export function drawBands({ bands, metaphor }: BandsFigure, name: PlotName): Plotted {
  const width = plotWidths[name];
  const isWide = name === 'wide';
  const textWidth = (isWide ? 330 : width) - 2 * padding;
  const label = lines(metaphor, { x: 0, y: 0, width, bold: true });
  const top = label.height + 10;
  let y = top;
  const edges = [y];
  const drawn = bands.map(({ title, text }, at) => {
    const said = titled(title, text, { x: padding, y: y + padding - 4, width: textWidth });
    const height = Math.max(said.height + 2 * padding - 8, isWide ? 84 : 0);
    const rect = `<rect class="${at === 1 ? 'band inside' : 'band'}" x="0" y="${y}" width="${width}" height="${height}"/>`;
    y += height;
    edges.push(y);
    return rect + said.svg;
  });
  return { svg: [label.svg, ...drawn, isWide ? wander(edges) : ''].join(''), height: y + 1 };
}

/** A smooth line from left to right through the middles of the bands; the tall drawing has no room for it. */
function wander(edges: readonly number[]): string {
  const middle = (band: number) => ((edges[band] ?? 0) + (edges[band + 1] ?? 0)) / 2;
  const [above, within, below] = [middle(0), middle(1), middle(2)];
  const points: readonly [number, number][] = [
    [360, within + 12],
    [430, within - 12],
    [500, above],
    [570, within],
    [640, below],
    [700, within + 8],
    [744, within - 6],
  ];
  const [first, ...rest] = points;
  let [x, y] = first ?? [0, 0];
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    const half = (x + nextX) / 2;
    path += `C${half} ${y} ${half} ${nextY} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return `<path class="wander" d="${path}"/>`;
}
