const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or attribute of XML, with spaces for the control characters that no XML may hold. */
export function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ').replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** SVG does not break lines: this breaks at spaces, and cuts a word that is longer than a line. */
export function wrapWords(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => cut(whole, letters))) {
    if (line !== '' && [...line].length + 1 + [...word].length > letters) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function cut(word: string, letters: number): readonly string[] {
  const all = [...word];
  return Array.from({ length: Math.ceil(all.length / letters) }, (_, at) =>
    all.slice(at * letters, (at + 1) * letters).join(''),
  );
}

/** Letters of a plot are 14 units high, those of its soft lines 13; a line is 18 high. */
export const lineHeight = 18;

export interface TextLine {
  readonly text: string;
  readonly look?: 'strong' | 'soft' | undefined;
}

/** Lines one below the other, the first with its letters below `top`. */
export function textLines(
  lines: readonly TextLine[],
  x: number,
  top: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return lines
    .map(({ text, look }, at) => {
      const named = look ? ` class="${look}"` : '';
      return `<text${named} x="${x}" y="${top + 14 + at * lineHeight}"${place}>${escapeXml(text)}</text>`;
    })
    .join('');
}

/** Wrapped to so many units of width, by the mean width of a letter. */
export function wrapTo(line: TextLine, width: number): readonly TextLine[] {
  const letter = line.look === 'soft' ? 6.6 : 7.3;
  return wrapWords(line.text, Math.floor(width / letter)).map((text) => ({ ...line, text }));
}
