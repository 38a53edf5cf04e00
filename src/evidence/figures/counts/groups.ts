import { plotWidths, type Plotted, type PlotName } from '../plot.js';
import { escapeXml, wrapWords } from '../svg-text.js';
import { dots } from './dots.js';

/** A group and how many people it has. */
export interface Count {
  readonly label: string;
  readonly n: number;
}

interface Layout {
  readonly width: number;
  /** Characters of a label that fit on a line: the plot's letters are 14 units high and about 7.2 wide. */
  readonly letters: number;
  readonly dotsFrom: number;
  readonly dotsInARow: number;
  /** The dots stand under the label instead of beside it. */
  readonly under: boolean;
}

const layouts: Readonly<Record<PlotName, Layout>> = {
  wide: { width: plotWidths.wide, letters: 32, dotsFrom: 300, dotsInARow: 30, under: false },
  tall: { width: plotWidths.tall, letters: 32, dotsFrom: 0, dotsInARow: 20, under: true },
};

const lineHeight = 18;
const gapBetweenGroups = 22;

/** Groups of people as rows of dots, one below the other, with the number in figures beside each. */
export function drawGroups(rows: readonly Count[], name: PlotName): Plotted {
  let top = 0;
  const groups = rows.map((row) => {
    const drawn = group(row, layouts[name], top);
    top += drawn.height + gapBetweenGroups;
    return drawn.svg;
  });
  return { svg: groups.join(''), height: Math.max(top - gapBetweenGroups, lineHeight) };
}

function group({ label, n }: Count, layout: Layout, top: number): Plotted {
  const lines = wrapWords(label, layout.letters);
  const labelHeight = lines.length * lineHeight;
  const words = lines.map((line, at) => `<text x="0" y="${top + 14 + at * lineHeight}">${escapeXml(line)}</text>`);
  const numberAt = layout.under ? layout.width : layout.dotsFrom - 24;
  const number = `<text class="strong" x="${numberAt}" y="${top + 14}" text-anchor="end">${n}</text>`;
  const dotsTop = layout.under ? top + labelHeight + 4 : top + 2;
  const people = dots(n, layout.dotsInARow, layout.dotsFrom, dotsTop);
  const height = layout.under ? labelHeight + 4 + people.height : Math.max(labelHeight, people.height + 2);
  return { svg: `${words.join('')}${number}${people.svg}`, height };
}
