import { rounded } from '../axis.js';
import { plotWidths, type Plotted, type PlotName } from '../plot.js';
import { lineHeight, textLines, wrapTo } from '../svg-text.js';
import type { ArmReading } from './arms.js';

const inARow = 10;
const radius = 8;
/** Smaller than a filled round by the line around it, so that both are the same size to the eye. */
const openRadius = 7.25;
const pitch = 21;
const side = inARow * pitch;
const gap = 36;

/** The arms side by side, or one below the other: the same hundred places in each, filled from the top left. */
export function drawArms(lead: string, arms: readonly ArmReading[], name: PlotName): Plotted {
  const width = plotWidths[name];
  const across = name === 'wide' ? arms.length : 1;
  const column = name === 'wide' ? rounded((width - gap * (across - 1)) / across) : width;
  const title = wrapTo({ text: lead, look: 'soft' }, width);
  const top = title.length * lineHeight + 14;
  if (name === 'wide') {
    const labels = Math.max(0, ...arms.map(({ label }) => wrapTo({ text: label, look: 'strong' }, column).length));
    const drawn = arms.map((arm, at) => drawArm(arm, at * (column + gap), top, column, labels));
    const height = Math.max(0, ...drawn.map((arm) => arm.height));
    return { svg: textLines(title, 0, 0) + drawn.map(({ svg }) => svg).join(''), height: top + height };
  }
  let next = top;
  const drawn = arms.map((arm) => {
    const one = drawArm(arm, 0, next, column, 0);
    next += one.height + gap;
    return one.svg;
  });
  return { svg: textLines(title, 0, 0) + drawn.join(''), height: Math.max(top, next - gap) };
}

/** `labels` is how many lines the longest label of the row takes, so that the rounds stand at one height. */
function drawArm(
  { label, filled, lines }: ArmReading,
  left: number,
  top: number,
  width: number,
  labels: number,
): Plotted {
  const name = wrapTo({ text: label, look: 'strong' }, width);
  const rounds = top + Math.max(name.length, labels) * lineHeight + 8;
  const [first = '', ...rest] = lines;
  const words = [...wrapTo({ text: first }, width), ...rest.flatMap((text) => wrapTo({ text, look: 'soft' }, width))];
  const foot = rounds + side + 6;
  const svg = textLines(name, left, top) + hundred(filled, left, rounds) + textLines(words, left, foot);
  return { svg, height: foot - top + words.length * lineHeight };
}

function hundred(filled: number, left: number, top: number): string {
  return Array.from({ length: inARow * inARow }, (_, at) => {
    const x = rounded(left + radius + (at % inARow) * pitch);
    const y = top + radius + Math.floor(at / inARow) * pitch;
    if (at < filled) return `<circle class="icon on" cx="${x}" cy="${y}" r="${radius}"/>`;
    return `<circle class="icon off" cx="${x}" cy="${y}" r="${openRadius}"/>`;
  }).join('');
}
