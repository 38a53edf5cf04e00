import type { Cast } from '../form/spec.js';

const clock = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2}(?:[.,]\d{1,3})?)$/;

/** Seconds as a player shows them: 1:02:03, or 0:07.5 where it has to be exact. What is no such time is kept as it was typed. */
export const clockTime: Cast = {
  print: (value) => (typeof value === 'number' ? printed(value) : typeof value === 'string' ? value : ''),
  read: (cell) => {
    const typed = (typeof cell === 'string' ? cell : (cell[0] ?? '')).trim();
    if (typed === '') return undefined;
    const found = clock.exec(typed);
    if (!found) return /^\d{1,5}$/.test(typed) ? Number(typed) : typed;
    const [hours = '0', minutes = '0', seconds = '0'] = found.slice(1);
    return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  },
};

function printed(seconds: number): string {
  const whole = Math.floor(seconds);
  const rest = Math.round((seconds - whole) * 1_000);
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  const end = two(whole % 60) + (rest > 0 ? `.${String(rest).padStart(3, '0').replace(/0+$/, '')}` : '');
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`;
}
