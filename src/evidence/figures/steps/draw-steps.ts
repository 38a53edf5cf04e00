import { lineHeight, lines, titled } from '../lines.js';
import { plotWidths, type PlotName, type Plotted } from '../plot.js';
import { escapeXml } from '../svg-text.js';
import type { Step, StepsFigure } from './steps.js';

const radius = 15;
const left = 2 * radius + 14;
const gap = 20;
/** In the wide drawing what a step needs stands in a column of its own. */
const neededFrom = 560;

/** Marks on a line from top to bottom, each with its question beside it. */
export function drawSteps({ steps, heads }: StepsFigure, name: PlotName): Plotted {
  let y = 0;
  const drawn = steps.map((step, index) => {
    const one = drawStep(step, name === 'tall' || index === 0 ? heads.needed : '', name, y);
    const isLast = index === steps.length - 1;
    const way = isLast ? '' : `<path class="line" d="M${radius} ${y + 2 * radius}V${y + one.height + gap}"/>`;
    y += one.height + gap;
    return way + one.svg;
  });
  return { svg: drawn.join(''), height: y - gap };
}

function drawStep({ mark, title, text, needed }: Step, neededHead: string, name: PlotName, y: number): Plotted {
  const isWide = name === 'wide';
  const width = (isWide ? neededFrom - 24 : plotWidths.tall) - left;
  const said = titled(title, text, { x: left, y, width });
  const needs = isWide
    ? titled(neededHead, needed, { x: neededFrom, y, width: plotWidths.wide - neededFrom })
    : lines(`${neededHead}: ${needed}`, { x: left, y: y + said.height, width, soft: true });
  const badge =
    `<circle class="mark" cx="${radius}" cy="${y + radius}" r="${radius - 1}"/>` +
    `<text class="strong" x="${radius}" y="${y + radius + 5}" text-anchor="middle">${escapeXml(mark)}</text>`;
  const height = isWide ? Math.max(said.height, needs.height) : said.height + needs.height;
  return { svg: badge + said.svg + needs.svg, height: Math.max(height, 2 * radius, lineHeight) };
}
