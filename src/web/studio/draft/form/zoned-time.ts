const parts = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });

/** A point in time as a clock in the zone shows it: `2026-12-01T09:00`. Empty for what is no point in time. */
export function clockTime(instant: string, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const said = Object.fromEntries(
    parts(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  return `${said['year'] ?? ''}-${said['month'] ?? ''}-${said['day'] ?? ''}T${said['hour'] ?? ''}:${said['minute'] ?? ''}`;
}

/** The point in time at which a clock in the zone shows this; null for what no clock shows. An hour that comes twice is its first. */
export function instantAt(typed: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return null;
  const asUtc = Date.parse(`${typed}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [-26, 26].map(
    (hours) =>
      asUtc -
      Date.parse(`${clockTime(new Date(asUtc + hours * 3_600_000).toISOString(), timeZone)}:00Z`) +
      hours * 3_600_000,
  );
  const found = offsets
    .map((offset) => asUtc + offset)
    .filter((at) => clockTime(new Date(at).toISOString(), timeZone) === typed);
  const [first] = found.sort((a, b) => a - b);
  return first === undefined ? null : new Date(first).toISOString();
}
