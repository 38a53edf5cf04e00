/** A place or a length in a recording as a player shows it: `0:07`, `12:34`, `1:02:03`. */
export function timeSaid(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

const units = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** The size of a file for its reader, with two digits at least: `340 kB`, `1.2 MB`. */
export function bytesSaid(bytes: number, locale: string): string {
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? (['kilobyte', 1e3] as const);
  const count = Math.max(bytes / size, 1);
  const digits = count < 10 && unit !== 'kilobyte' ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(count);
}
