type Fields = Readonly<Record<string, unknown>>;

/** What was sent under a name; empty where nothing was, or several things were. */
export function sentIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** A line as it was typed, without white space around it; at most so many characters of it. */
export const lineIn = (fields: Fields, name: string, longest: number): string =>
  sentIn(fields, name).replace(/\s+/g, ' ').trim().slice(0, longest);
