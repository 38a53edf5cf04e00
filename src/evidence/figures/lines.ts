import { escapeXml, wrapWords } from './svg-text.js';

/** Units from one line of text to the next. */
export const lineHeight = 18;

/** Letters of the plot's 14-unit text that fit into a width; bold ones are a little wider. */
export const lettersIn = (width: number, bold = false): number => Math.floor(width / (bold ? 7.9 : 7.3));

export interface Said {
  readonly svg: string;
  readonly height: number;
}

export interface SayAt {
  readonly x: number;
  /** The top edge of the first line. */
  readonly y: number;
  readonly width: number;
  readonly bold?: boolean;
  readonly soft?: boolean;
  readonly middle?: boolean;
}

/** Words broken into lines that fit a width; nothing for no words. */
export function lines(words: string, { x, y, width, bold = false, soft = false, middle = false }: SayAt): Said {
  if (words === '') return { svg: '', height: 0 };
  const broken = wrapWords(words, lettersIn(width, bold));
  const names = [bold && 'strong', soft && 'soft'].filter(Boolean).join(' ');
  const attributes = `${names && ` class="${names}"`}${middle ? ' text-anchor="middle"' : ''}`;
  const svg = broken.map(
    (line, at) => `<text${attributes} x="${x}" y="${y + 14 + at * lineHeight}">${escapeXml(line)}</text>`,
  );
  return { svg: svg.join(''), height: broken.length * lineHeight };
}

/** A title over words, at one place. */
export function titled(title: string, words: string, at: SayAt): Said {
  const head = lines(title, { ...at, bold: true });
  const body = lines(words, { ...at, y: at.y + head.height });
  return { svg: head.svg + body.svg, height: head.height + body.height };
}

const padding = 12;

/** A box as high as what is said in it needs. */
export function box(title: string, words: string, { x, y, width }: SayAt, name = 'box'): Said {
  const said = titled(title, words, { x: x + padding, y: y + padding - 2, width: width - 2 * padding });
  const height = said.height + 2 * padding - 4;
  return { svg: `<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${height}"/>${said.svg}`, height };
}

/** An arrow along the way of a path, which ends at `x`, `y` and points down or to the right. */
export function arrow(path: string, x: number, y: number, points: 'down' | 'right'): string {
  const tip =
    points === 'down'
      ? `M${x - 5} ${y - 8}L${x} ${y}L${x + 5} ${y - 8}`
      : `M${x - 8} ${y - 5}L${x} ${y}L${x - 8} ${y + 5}`;
  return `<path class="line" d="${path}"/><path class="line" d="${tip}"/>`;
}
