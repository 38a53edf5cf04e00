import { rounded } from '../axis.js';
import { plotWidths, type Plotted, type PlotName } from '../plot.js';
import { lineHeight, textLines } from '../svg-text.js';
import type { EventReading } from './events.js';

const radius = 10;
const laneHeight = 2 * radius + 3;

/** A numbered round for each event, above a straight scale of years; events close in time stand one above the other. */
export function drawYears(events: readonly EventReading[], name: PlotName): Plotted {
  const width = plotWidths[name];
  const first = Math.floor(Math.min(...events.map(({ at }) => at)));
  const last = Math.max(Math.ceil(Math.max(...events.map(({ at }) => at))), first + 1);
  const [left, right] = [radius + 8, width - radius - 8];
  const place = (year: number) => rounded(left + ((year - first) / (last - first)) * (right - left));
  const lanes = lanesOf(events.map(({ at }) => place(at)));
  const base = (Math.max(0, ...lanes) + 1) * laneHeight + 8;
  const marks = events.map(({ at, retracted }, index) => {
    const x = place(at);
    const y = base - 12 - (lanes[index] ?? 0) * laneHeight;
    return { stem: `<path class="grid" d="M${x} ${y}V${base}"/>`, round: round(index + 1, x, y, retracted) };
  });
  const years = yearsBetween(first, last, name).map((year) => {
    const line = `<path class="axis" d="M${place(year)} ${base}v6"/>`;
    return line + textLines([{ text: String(year), look: 'soft' }], place(year), base + 6, 'middle');
  });
  const axis = `<path class="axis" d="M${left} ${base}H${right}"/>`;
  const svg = [axis, ...years, ...marks.map(({ stem }) => stem), ...marks.map(({ round }) => round)].join('');
  return { svg, height: base + 6 + lineHeight + 4 };
}

/** The lowest lane in which a round touches none before it. */
function lanesOf(places: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return places.map((x) => {
    const free = ends.findIndex((end) => x - end >= 2 * radius + 3);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = x;
    return lane;
  });
}

/** As many years as have room for their four digits. */
function yearsBetween(first: number, last: number, name: PlotName): readonly number[] {
  const most = name === 'wide' ? 16 : 6;
  const step = Math.ceil((last - first) / most);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
}

/** A retracted study's round is open, and the words below say what happened to it. */
function round(number: number, x: number, y: number, retracted: boolean): string {
  const looks = retracted ? 'event open' : 'event';
  const circle = `<circle class="${looks}" cx="${x}" cy="${y}" r="${radius}"/>`;
  return `${circle}<text class="${looks}-number" x="${x}" y="${y + 4.5}" text-anchor="middle">${number}</text>`;
}
