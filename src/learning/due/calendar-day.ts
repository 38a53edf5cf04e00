import { type Day, dayIn } from '../review/day.js';

const hour = 60 * 60_000;

/** The last moment of a calendar day somewhere; where the zone is unknown here, in UTC. */
export function endOfDay(day: Day, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let [within, beyond] = [midnight - 16 * hour, midnight + 40 * hour];
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (dayIn(timeZone, new Date(middle)) <= day) within = middle;
    else beyond = middle;
  }
  return new Date(within);
}
