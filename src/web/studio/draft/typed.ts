type Fields = Readonly<Record<string, unknown>>;

/** A line as it was typed, without white space around it; at most so many characters of it. */
export function textIn(fields: Fields, name: string, longest: number): string {
  const value = fields[name];
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, longest) : '';
}

/** A text of several lines as it was typed, with the line ends that Markdown has. */
export function linesIn(fields: Fields, name: string, longest = 20_000): string {
  const value = fields[name];
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim().slice(0, longest) : '';
}

/** One entry to a line. */
export const listIn = (fields: Fields, name: string): readonly string[] =>
  linesIn(fields, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
