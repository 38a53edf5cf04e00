import { arrow, box } from '../lines.js';
import { plotWidths, type PlotName, type Plotted } from '../plot.js';
import type { FlowFigure, FlowStep } from './flow.js';

const stepWidth = 400;
const between = 44;
const gap = 26;
const indent = 28;

/** Boxes from top to bottom with arrows between them; a stop stands beside its step, or below it where there is less room. */
export function drawFlow({ steps, heads }: FlowFigure, name: PlotName): Plotted {
  const parts: string[] = [];
  let y = 0;
  for (const [at, step] of steps.entries()) {
    const drawn = name === 'wide' ? drawBeside(step, at + 1, heads.stop, y) : drawBelow(step, at + 1, heads.stop, y);
    parts.push(drawn.svg);
    const end = y + drawn.height + gap;
    if (at < steps.length - 1) parts.push(arrow(`M14 ${y + drawn.from}V${end - 3}`, 14, end - 3, 'down'));
    y = end;
  }
  return { svg: parts.join(''), height: y - gap + 1 };
}

/** `from` is where the way to the next step begins, below the top. */
type Drawn = Plotted & { readonly from: number };

function drawBeside({ title, text, stop }: FlowStep, number: number, stopHead: string, y: number): Drawn {
  const main = box(`${number}. ${title}`, text, { x: 0, y, width: stepWidth });
  if (stop === null) return { ...main, from: main.height };
  const x = stepWidth + between;
  const beside = box(stopHead, stop, { x, y, width: plotWidths.wide - x }, 'box stop');
  const way = arrow(`M${stepWidth} ${y + 20}H${x - 2}`, x - 2, y + 20, 'right');
  return { svg: main.svg + way + beside.svg, height: Math.max(main.height, beside.height), from: main.height };
}

function drawBelow({ title, text, stop }: FlowStep, number: number, stopHead: string, y: number): Drawn {
  const width = plotWidths.tall;
  const main = box(`${number}. ${title}`, text, { x: 0, y, width });
  if (stop === null) return { ...main, from: main.height };
  const below = box(stopHead, stop, { x: indent, y: y + main.height + 8, width: width - indent }, 'box stop');
  return { svg: main.svg + below.svg, height: main.height + 8 + below.height, from: main.height };
}
