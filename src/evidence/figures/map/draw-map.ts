import { arrow, box, lines, type Said } from '../lines.js';
import { plotWidths, type PlotName, type Plotted } from '../plot.js';
import type { MapFigure, MapThing } from './map.js';

const wayWidth = 90;
const gap = 14;

/** Wide: ranks from left to right, the way between them an arrow with its words above. Tall: from top to bottom. */
export function drawMap(figure: MapFigure, name: PlotName): Plotted {
  return name === 'wide' ? drawAcross(figure) : drawDown(figure);
}

function drawAcross({ ranks, ways }: MapFigure): Plotted {
  const width = (plotWidths.wide - wayWidth * (ranks.length - 1)) / ranks.length;
  const heights = ranks.map((rank) => stack(rank, 0, 0, width).height);
  const height = Math.max(...heights);
  const parts = ranks.map((rank, at) => {
    const x = at * (width + wayWidth);
    const drawn = stack(rank, x, (height - (heights[at] ?? 0)) / 2, width);
    const words = ways[at];
    return drawn.svg + (words === undefined ? '' : wayAcross(words, x + width, height / 2));
  });
  return { svg: parts.join(''), height: height + 1 };
}

function wayAcross(words: string, x: number, y: number): string {
  const inside = wayWidth - 16;
  const { height } = lines(words, { x: 0, y: 0, width: inside });
  const said = lines(words, { x: x + wayWidth / 2, y: y - height - 8, width: inside, soft: true, middle: true });
  const end = x + wayWidth - 6;
  return said.svg + arrow(`M${x + 6} ${y}H${end}`, end, y, 'right');
}

function drawDown({ ranks, ways }: MapFigure): Plotted {
  const width = plotWidths.tall;
  const parts: string[] = [];
  let y = 0;
  for (const [at, rank] of ranks.entries()) {
    const drawn = stack(rank, 0, y, width);
    parts.push(drawn.svg);
    y += drawn.height;
    const words = ways[at];
    if (words === undefined) continue;
    const said = lines(words, { x: 40, y: y + 10, width: width - 40, soft: true });
    const end = y + Math.max(said.height + 20, 34);
    parts.push(said.svg, arrow(`M20 ${y + 4}V${end - 4}`, 20, end - 4, 'down'));
    y = end;
  }
  return { svg: parts.join(''), height: y + 1 };
}

function stack(rank: readonly MapThing[], x: number, y: number, width: number): Said {
  let bottom = y;
  const boxes = rank.map(({ title, text }) => {
    const one = box(title, text, { x, y: bottom, width });
    bottom += one.height + gap;
    return one.svg;
  });
  return { svg: boxes.join(''), height: bottom - gap - y };
}
