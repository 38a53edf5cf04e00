import { dots } from './dots.js';
import { escapeXml, wrapWords } from './svg-text.js';

/** A group and how many people it has. */
export interface Count {
  readonly label: string;
  readonly n: number;
}

export interface CountsTexts {
  /** Stem of the ids of title and description; unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface Drawing {
  /** A wide and a tall drawing of the same; the style sheet shows the one that fits. */
  readonly svg: string;
  readonly table: readonly Count[];
}

/** One dot is one person: more of them are neither read nor counted by anyone. */
export const mostDots = 1000;

interface Layout {
  readonly name: 'wide' | 'tall';
  readonly width: number;
  /** Characters of a label that fit on a line: the plot's letters are 14 units high and about 7.2 wide. */
  readonly letters: number;
  readonly dotsFrom: number;
  readonly dotsInARow: number;
  /** The dots stand under the label instead of beside it. */
  readonly under: boolean;
}

const wide: Layout = { name: 'wide', width: 760, letters: 32, dotsFrom: 300, dotsInARow: 30, under: false };
/** 288 units are what a screen of 320 pixels leaves between the gutters, so that letters there keep their size. */
const tall: Layout = { name: 'tall', width: 288, letters: 32, dotsFrom: 0, dotsInARow: 20, under: true };

const lineHeight = 18;
const gapBetweenGroups = 22;

/** Draws groups of people as rows of dots, with the number in figures beside each, and gives the same as table rows. */
export function drawCounts(rows: readonly Count[], texts: CountsTexts): Drawing {
  for (const { label, n } of rows) {
    if (!Number.isInteger(n) || n < 0 || n > mostDots) throw new RangeError(`not a number of people: ${label}, ${n}`);
  }
  return { svg: drawing(rows, texts, wide) + drawing(rows, texts, tall), table: rows };
}

function drawing(rows: readonly Count[], texts: CountsTexts, layout: Layout): string {
  let top = 0;
  const groups = rows.map((row) => {
    const drawn = group(row, layout, top);
    top += drawn.height + gapBetweenGroups;
    return drawn.svg;
  });
  const id = escapeXml(`${texts.id}-${layout.name}`);
  const said = `${texts.description} ${rows.map(({ label, n }) => `${label}: ${n}.`).join(' ')}`;
  return [
    `<svg class="plot plot-${layout.name}" viewBox="0 0 ${layout.width} ${Math.max(top - gapBetweenGroups, lineHeight)}"`,
    ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${escapeXml(texts.title)}</title><desc id="${id}-desc">${escapeXml(said.trim())}</desc>`,
    ...groups,
    '</svg>',
  ].join('');
}

function group({ label, n }: Count, layout: Layout, top: number): { svg: string; height: number } {
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
