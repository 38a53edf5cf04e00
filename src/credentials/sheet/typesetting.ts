import type { FaceName } from './fonts.js';
import { letters } from './letters.js';

export interface Style {
  readonly face: FaceName;
  /** Points, like all lengths here. */
  readonly size: number;
  readonly leading: number;
  /** Added between letters, in ems. */
  readonly tracking?: number;
}

/** The width of a text on one line. */
export type Measure = (text: string, style: Style) => number;

/** Lines no wider than the measure, broken at spaces; a longer word breaks after a sign within it, else between letters. */
export function wrap(text: string, style: Style, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \t\n]+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, style) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...broken(word, style, width, measure));
  }
  return lines;
}

/** The narrowest column, to about a twentieth, in which a text takes no more than so many lines; very long words may break. */
export function narrowest(text: string, style: Style, lines: number, measure: Measure): number {
  const longest = Math.max(...text.split(/\s+/).map((word) => measure(word, style)));
  let width = Math.max(Math.min(longest, 16 * style.size), measure(text, style) / lines);
  while (wrap(text, style, width, measure).length > lines) width *= 1.05;
  return width;
}

/** Lines of about equal length, and no more of them than `wrap` would make. */
export function balanced(text: string, style: Style, width: number, measure: Measure): string[] {
  const lines = wrap(text, style, width, measure);
  return wrap(text, style, Math.min(width, narrowest(text, style, lines.length, measure)), measure);
}

/** The style at which every line is within the measure: its own size, or as much smaller as it takes. */
export function fitted(lines: readonly string[], style: Style, width: number, measure: Measure): Style {
  const widest = Math.max(...lines.map((line) => measure(line, style)));
  if (widest <= width) return style;
  const by = width / widest;
  return { ...style, size: style.size * by, leading: style.leading * by };
}

/** A heading in one line as large as the measure allows, or in two balanced ones where one would be small. */
export function headline(
  text: string,
  style: Style,
  width: number,
  measure: Measure,
): { style: Style; lines: string[] } {
  const one = { style: fitted([text], style, width, measure), lines: [text] };
  if (one.style.size >= style.size * 0.66) return one;
  const half = { ...style, size: style.size * 0.75, leading: style.leading * 0.75 };
  const two = splits(text)
    .map((lines) => ({ style: fitted(lines, half, width, measure), lines }))
    .reduce((best, next) => (next.style.size > best.style.size ? next : best), one);
  return two.style.size > one.style.size * 1.15 ? two : one;
}

/** Every way of setting a text in two lines: at its spaces; without any, after its hyphens; without any, anywhere. */
function splits(text: string): string[][] {
  const between = [text.split(' '), text.split(/(?<=[-–])/), letters(text)].find((parts) => parts.length > 1) ?? [];
  const glue = between.join('') === text ? '' : ' ';
  return between.slice(1).map((_, i) => [between.slice(0, i + 1).join(glue), between.slice(i + 1).join(glue)]);
}

function broken(word: string, style: Style, width: number, measure: Measure): string[] {
  if (measure(word, style) <= width) return [word];
  const parts = word.split(/(?<=[/@._-])(?=[^/@._-])/);
  const pieces = parts.length > 1 ? parts.flatMap((part) => broken(part, style, width, measure)) : letters(word);
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    if (last === undefined || measure(last + piece, style) > width) return [...lines, piece];
    return [...lines.slice(0, -1), last + piece];
  }, []);
}
