import { mostTextBytes } from './package-limits.js';

export type SourceText =
  { readonly text: string } | { readonly fault: { readonly line: number; readonly message: string } };

/** The text of a file: UTF-8, with or without a byte order mark, line ends of any system made one. */
export function sourceText(bytes: Uint8Array): SourceText {
  if (bytes.length > mostTextBytes) return faultAt(1, `A text file has at most ${mostTextBytes} bytes.`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return faultAt(1, 'This file is in UTF-16: save it as UTF-8.');
  }
  const text = decode(bytes);
  if (text === null) return faultAt(firstBadLine(bytes), 'This is not UTF-8: save the file as UTF-8.');
  const lines = text.replace(/\r\n?/g, '\n');
  const odd = lines.search(/[^\P{Cc}\n\t]/u);
  if (odd >= 0) return faultAt(lines.slice(0, odd).split('\n').length, 'This line holds a control character.');
  return { text: lines };
}

function faultAt(line: number, message: string): SourceText {
  return { fault: { line, message } };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No character of UTF-8 spans a line feed, so each line can be tried for itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (decode(bytes.subarray(from, to)) === null) return line;
    from = to + 1;
  }
  return line;
}
