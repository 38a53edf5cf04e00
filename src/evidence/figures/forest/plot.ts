import type { FigureTexts } from '../behaviour.js';
import { axisAround, type Axis } from '../axis.js';
import { numberWords } from '../number-words.js';
import { plotWidths, type Plotted, type PlotName } from '../plot.js';
import { lineHeight, textLines, wrapTo, type TextLine } from '../svg-text.js';
import type { ForestFigure } from './forest.js';
import { drawMark } from './mark.js';
import type { ForestReading } from './readings.js';

interface Layout {
  readonly width: number;
  readonly labels: number;
  readonly axis: readonly [left: number, right: number];
  /** Where the estimates stand, beside the axis; null where they stand above it. */
  readonly estimates: number | null;
}

const layouts: Readonly<Record<PlotName, Layout>> = {
  wide: { width: plotWidths.wide, labels: 262, axis: [284, 570], estimates: 592 },
  tall: { width: plotWidths.tall, labels: plotWidths.tall, axis: [20, 268], estimates: null },
};

const gapBetweenRows = 20;
/** A mark and the lines of the axis behind it. */
const bandHeight = 24;

/** Rows on one axis, its unit above, its round values and whom each side speaks for below. */
export function drawForest(
  { scale, outcome, favours }: ForestFigure,
  rows: readonly ForestReading[],
  texts: FigureTexts,
  name: PlotName,
): Plotted {
  const layout = layouts[name];
  const axis = axisAround(rows.flatMap(valuesOf), ...layout.axis);
  const title = wrapTo({ text: texts.say(`figure.forest.axis.${scale}`, { outcome }), look: 'soft' }, layout.width);
  const first = title.length * lineHeight + gapBetweenRows;
  let top = first;
  const drawn = rows.map((row) => {
    const one =
      layout.estimates === null ? tallRow(row, axis, layout, top, texts) : wideRow(row, axis, layout, top, texts);
    top += one.height + gapBetweenRows;
    return row.retracted ? `<g class="withdrawn">${one.svg}</g>` : one.svg;
  });
  const bottom = top - gapBetweenRows + 8;
  const lines = layout.estimates === null ? '' : grid(axis, first - 8, bottom);
  const foot = drawFoot(axis, favours, layout, bottom, texts);
  return { svg: textLines(title, 0, 0) + lines + drawn.join('') + foot.svg, height: bottom + foot.height };
}

function valuesOf({ mark }: ForestReading): readonly number[] {
  return mark ? [mark.value, mark.low ?? mark.value, mark.high ?? mark.value] : [];
}

function wideRow(row: ForestReading, axis: Axis, layout: Layout, top: number, texts: FigureTexts): Plotted {
  const at = layout.estimates ?? 0;
  const left = wrapAll([...namesOf(row), ...aboutLines(row, texts)], layout.labels);
  const right = wrapAll(estimateLines(row), layout.width - at);
  const mark = row.mark ? drawMark(row.mark, axis, top + 9, row.retracted) : '';
  const svg = textLines(left, 0, top) + mark + textLines(right, at, top);
  return { svg, height: Math.max(left.length, right.length) * lineHeight };
}

function tallRow(row: ForestReading, axis: Axis, layout: Layout, top: number, texts: FigureTexts): Plotted {
  const above = wrapAll([...namesOf(row), ...estimateLines(row)], layout.width);
  const below = wrapAll(aboutLines(row, texts), layout.width);
  const band = top + above.length * lineHeight + 4;
  const rest = row.mark ? band + bandHeight + 2 : band - 4;
  const mark = row.mark
    ? grid(axis, band, band + bandHeight) + drawMark(row.mark, axis, band + bandHeight / 2, row.retracted)
    : '';
  const svg = textLines(above, 0, top) + mark + textLines(below, 0, rest);
  return { svg, height: rest - top + below.length * lineHeight };
}

function namesOf({ label, status }: ForestReading): TextLine[] {
  return [{ text: label, look: 'strong' }, ...(status === null ? [] : [{ text: status, look: 'strong' as const }])];
}

function aboutLines({ comparator, people, certainty, remarks }: ForestReading, { say }: FigureTexts): TextLine[] {
  const words = [
    say('figure.forest.against', { comparator }),
    say('figure.forest.people', { people }),
    say('figure.forest.certainty', { certainty }),
    ...remarks,
  ];
  return words.map((text) => ({ text, look: 'soft' }));
}

function estimateLines({ estimate, interval, mark }: ForestReading): TextLine[] {
  if (!mark) return [{ text: estimate, look: 'soft' }];
  return [{ text: estimate, look: 'strong' }, ...(interval ? [{ text: interval, look: 'soft' as const }] : [])];
}

const wrapAll = (lines: readonly TextLine[], width: number) => lines.flatMap((line) => wrapTo(line, width));

/** A fine line at each round value, and a stronger one where there is no effect. */
function grid({ ticks, at }: Axis, top: number, bottom: number): string {
  return ticks
    .map((tick) => `<path class="${tick === 0 ? 'axis' : 'grid'}" d="M${at(tick)} ${top}V${bottom}"/>`)
    .join('');
}

function drawFoot(
  { ticks, at }: Axis,
  favours: ForestFigure['favours'],
  layout: Layout,
  top: number,
  { say, locale }: FigureTexts,
): Plotted {
  const values = ticks.map((tick) =>
    textLines([{ text: numberWords(tick, locale), look: 'soft' }], at(tick), top, 'middle'),
  );
  const below: TextLine = { text: say('figure.forest.below', { favours: favours.below }) };
  const above: TextLine = { text: say('figure.forest.above', { favours: favours.above }) };
  const words = top + lineHeight + 6;
  const line = `<path class="axis" d="M${layout.axis[0]} ${top}H${layout.axis[1]}"/>`;
  if (layout.estimates === null) {
    const left = wrapTo(below, layout.width);
    const right = wrapTo(above, layout.width);
    const then = words + left.length * lineHeight;
    const svg = textLines(left, 0, words) + textLines(right, layout.width, then, 'end');
    return { svg: line + values.join('') + svg, height: then - top + right.length * lineHeight + 6 };
  }
  const left = wrapTo(below, at(0) - 10);
  const right = wrapTo(above, layout.width - at(0) - 10);
  const svg = textLines(left, at(0) - 10, words, 'end') + textLines(right, at(0) + 10, words);
  return {
    svg: line + values.join('') + svg,
    height: words - top + Math.max(left.length, right.length) * lineHeight + 6,
  };
}
