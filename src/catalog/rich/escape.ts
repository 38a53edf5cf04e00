interface Neighbours {
  /** Right before stands what ends with a bracket: a citation, a footnote, a link. */
  readonly isBehindBracket: boolean;
  readonly isLast: boolean;
}

/** The words as Markdown reads them back, wherever they stand in a line but at its start. */
export function escapeText(text: string, { isBehindBracket, isLast }: Neighbours): string {
  const escaped = text.replace(/[\\`*_[\]<&!]/g, (sign, at: number) =>
    mustEscape(sign, text, at) ? `\\${sign}` : sign,
  );
  const ended = isLast ? escaped : escaped.replace(/[!^]$/, '\\$&'); // before a link they make a picture, or a footnote
  return isBehindBracket && /^[:(]/.test(ended) ? `\\${ended}` : ended; // or it makes a definition, or a link
}

function mustEscape(sign: string, text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  if (sign === '*') return !(/^\s$/.test(before) && /^\s$/.test(after));
  if (sign === '_') return !(isWordSign(before) && isWordSign(after));
  if (sign === '<') return text.includes('@') || !/^[\s\d=]$/.test(after);
  if (sign === '&') return /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/i.test(text.slice(at, at + 40));
  if (sign === '!') return false;
  return true;
}

const isWordSign = (sign: string): boolean => /^[\p{L}\p{N}]$/u.test(sign);

/** A line as Markdown reads it back where it begins a paragraph: not as a heading, a list, a table or a container. */
export function escapeLineStart(line: string): string {
  const numbered = /^(\d{1,9})([.)])(?=[ \t]|$)/.exec(line);
  if (numbered) return `${numbered[1]}\\${line.slice(numbered[1]?.length)}`;
  return lineStarts.some((pattern) => pattern.test(line)) ? `\\${line}` : line;
}

const lineStarts = [
  /^#{1,6}(?:[ \t]|$)/,
  /^>/,
  /^[-+](?:[ \t]|$)/,
  /^[-:|][-:| \t]*$/,
  /^=+[ \t]*$/,
  /^\|/,
  /^~{3}/,
  /^:{3}/,
];

/** Blanks of other scripts, which the parser would take off the edges of a block. */
export function escapeEdges(line: string): string {
  return line.replace(/^[^\S ]+|[^\S ]+$/g, (blanks) => [...blanks].map(entity).join(''));
}

export const entity = (sign: string): string => `&#${sign.codePointAt(0)};`;
