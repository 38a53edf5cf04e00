import { rounded, type Axis } from '../axis.js';
import type { ForestMark } from './readings.js';

const half = 5.5;
const cap = 5;

/**
 * A square for one study, a diamond for several pooled; hollow where the number was only recalled, and a cross for what is
 * retracted, so that no colour has to say it. Estimates without a middle are a bar.
 */
export function drawMark(mark: ForestMark, { at }: Axis, y: number, retracted: boolean): string {
  const { value, low, high, span } = mark;
  if (low !== null && high !== null && span === 'estimates') return bar(at(low), at(high), y, mark.recalled);
  const whiskers = low === null || high === null ? '' : whisker(mark, at(low), at(high), y);
  return whiskers + point(mark, at(value), y, retracted);
}

/** With caps where we know what share the interval holds, without them where we do not; broken where it was recalled. */
function whisker({ level, intervalRecalled }: ForestMark, low: number, high: number, y: number): string {
  const ends = level === null ? '' : `M${low} ${y - cap}V${y + cap}M${high} ${y - cap}V${y + cap}`;
  return `<path class="whisker${intervalRecalled ? ' recalled' : ''}" d="M${low} ${y}H${high}"/>${
    ends && `<path class="whisker" d="${ends}"/>`
  }`;
}

function point({ pooled, recalled }: ForestMark, x: number, y: number, retracted: boolean): string {
  const [left, right, top, bottom] = [rounded(x - half), rounded(x + half), y - half, y + half];
  if (retracted)
    return `<path class="point cross" d="M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}"/>`;
  const looks = `point${recalled ? ' open' : ''}`;
  if (!pooled) return `<rect class="${looks}" x="${left}" y="${top}" width="${2 * half}" height="${2 * half}"/>`;
  const [west, east] = [rounded(x - half - 3), rounded(x + half + 3)];
  return `<path class="${looks}" d="M${west} ${y}L${x} ${top - 2}L${east} ${y}L${x} ${bottom + 2}z"/>`;
}

function bar(low: number, high: number, y: number, recalled: boolean): string {
  const width = rounded(high - low);
  return `<rect class="point${recalled ? ' open' : ''}" x="${low}" y="${y - 4}" width="${width}" height="8"/>`;
}
