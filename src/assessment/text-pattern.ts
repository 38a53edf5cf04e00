/** Parts of a text that stand in this order, with anything between them; the ends belong to the text's own ends. */
export type Pattern = readonly string[];

/** Reads an accepted text in which `*` stands for any run of characters, and `\*` for a star. */
export function readPattern(written: string): Pattern {
  const parts = [''];
  for (let at = 0; at < written.length; at++) {
    const letter = written.charAt(at);
    const isEscaped = letter === '\\' && /[*\\]/.test(written.charAt(at + 1));
    if (letter === '*') parts.push('');
    else parts.push((parts.pop() ?? '') + (isEscaped ? written.charAt(++at) : letter));
  }
  return parts;
}

export const hasWildcard = (pattern: Pattern): boolean => pattern.length > 1;

/** The text as people read it: without the escapes, and with “…” where anything may stand. */
export const patternText = (pattern: Pattern): string => pattern.join('…');

/**
 * Whether a text is taken in by a pattern. Each part is found at its first place after the one before, which leaves most room
 * for those that follow; so the time grows with the length of the text alone, whatever an author writes.
 */
export function takesIn(pattern: Pattern, text: string): boolean {
  const [first = '', ...rest] = pattern;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of rest) {
    at = after(part, text, at, end);
    if (at < 0) return false;
  }
  return true;
}

/** Where a part ends that is found from a place on and before another, else -1; after Knuth, Morris and Pratt (1977). */
function after(part: string, text: string, from: number, end: number): number {
  if (part === '') return from;
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = from; at < end; at++) {
    matched = longer(part, borders, matched, text.charAt(at));
    if (matched === part.length) return at + 1;
  }
  return -1;
}

/** For each length of its beginning, how long a shorter beginning ends there too. */
function bordersOf(part: string): readonly number[] {
  const borders = [0];
  for (let at = 1; at < part.length; at++) {
    borders.push(longer(part, borders, borders[at - 1] ?? 0, part.charAt(at)));
  }
  return borders;
}

function longer(part: string, borders: readonly number[], matched: number, letter: string): number {
  let length = matched;
  while (length > 0 && part.charAt(length) !== letter) length = borders[length - 1] ?? 0;
  return part.charAt(length) === letter ? length + 1 : 0;
}
