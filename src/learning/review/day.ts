/** A calendar day such as 2026-11-30: memory is counted in days, and a day is the practitioner's own. */
export type Day = string;

const dayMs = 24 * 60 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that it is somewhere; where the zone is unknown here, in UTC. */
export function dayIn(timeZone: string, now: Date): Day {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return ['year', 'month', 'day'].map((part) => parts.get(part as Intl.DateTimeFormatPartTypes) ?? '').join('-');
}

export const middayOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

export const dayAfter = (day: Day, days: number): Day =>
  new Date(middayOf(day).getTime() + days * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((middayOf(to).getTime() - middayOf(from).getTime()) / dayMs);

/** Formatters are dear to make, and there are only so many zones. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en', { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone });
  } catch {
    return formatFor('UTC');
  }
  formats.set(timeZone, made);
  return made;
}
