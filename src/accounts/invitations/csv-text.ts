/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export interface CsvText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; a space stands for none. */
const beyondLatin1 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node's own decoder takes Windows-1252 for Latin-1. */
const readers: Readonly<Record<Encoding, (bytes: Uint8Array) => string>> = {
  'utf-8': (bytes) => new TextDecoder('utf-8').decode(bytes), // drops the mark at the start, if there is one
  'utf-16le': (bytes) => new TextDecoder('utf-16le').decode(bytes),
  'windows-1252': (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (sign) => beyondLatin1[sign.charCodeAt(0) - 0x80]?.trim() || sign),
};

/** Control characters other than tabs and ends of lines. */
const controls = /[^\P{Cc}\t\n\v\f\r]/u;

/**
 * Reads what a spreadsheet saved. Files say nothing of their encoding, so it is told by what they hold: a mark at the start,
 * bytes that are well-formed UTF-8, or else the old code page of Windows. Null for what is no text at all.
 */
export function csvText(bytes: Uint8Array): CsvText | null {
  const encoding = encodingOf(bytes);
  const text = readers[encoding](bytes).normalize('NFC');
  return controls.test(text) ? null : { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
