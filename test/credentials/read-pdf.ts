import { inflateSync } from 'node:zlib';

/** What a test asks of a PDF: its objects by number, and the text of its page through the fonts' own tables. */
export class ReadPdf {
  readonly #objects: ReadonlyMap<string, { dictionary: string; stream: string | null }>;

  constructor(file: Buffer) {
    const objects = file
      .toString('latin1')
      .matchAll(/^(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj$/gm);
    this.#objects = new Map(
      Array.from(objects, ([, number = '', dictionary = '', stream]) => {
        return [number, { dictionary, stream: stream === undefined ? null : unpacked(dictionary, stream) }];
      }),
    );
  }

  /** Dictionaries that hold a text. */
  dictionaries(holding: string): string[] {
    return [...this.#objects.values()].flatMap(({ dictionary }) => (dictionary.includes(holding) ? [dictionary] : []));
  }

  /** The dictionary that an entry refers to. */
  follow(dictionary: string, entry: string): string {
    return this.#objects.get(reference(dictionary, entry))?.dictionary ?? '';
  }

  get page(): string {
    return this.dictionaries('/Type /Page\n')[0]!;
  }

  get content(): string {
    return this.#stream(reference(this.page, 'Contents'));
  }

  get metadata(): string {
    return this.#stream(reference(this.dictionaries('/Type /Catalog')[0]!, 'Metadata'));
  }

  get lines(): string[] {
    const maps = this.#fontMaps();
    const shown = this.content.matchAll(/BT\n([\s\S]*?)ET/g);
    return Array.from(shown, ([, text = '']) => {
      const map = maps.get(/\/(F\d+) [\d.]+ Tf/.exec(text)![1]!)!;
      return Array.from(text.matchAll(/<([0-9a-f]+)>/g), ([, codes = '']) => decoded(codes, map)).join('');
    });
  }

  #fontMaps(): Map<string, string[]> {
    const fonts = this.follow(this.page, 'Resources').matchAll(/\/(F\d+) (\d+) 0 R/g);
    return new Map(
      Array.from(fonts, ([, name = '', number = '']) => {
        const table = this.#stream(reference(this.#objects.get(number)!.dictionary, 'ToUnicode'));
        const entries = table.slice(table.indexOf('beginbfrange')).match(/(?<=\[)[^\]]*(?=\])/g) ?? [];
        return [name, entries.flatMap((entry) => entry.match(/<[^>]*>/g) ?? []).map(unicode)];
      }),
    );
  }

  #stream(number: string): string {
    return this.#objects.get(number)?.stream ?? '';
  }
}

/** A text string of PDF in UTF-16 or plain, as it stands in a dictionary. */
export function pdfText(text: string): string {
  const bytes = Buffer.from(
    text
      .replace(/\\([\\()])/g, '$1')
      .replace(/\\n/g, '\n')
      .replace(/\\r/g, '\r'),
    'latin1',
  );
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** The dictionary says how long the stream is: its last byte may be a line feed, as the one that follows it is. */
function unpacked(dictionary: string, stream: string): string {
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? stream.length);
  const bytes = Buffer.from(stream, 'latin1').subarray(0, length);
  return dictionary.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('utf8');
}

function reference(dictionary: string, entry: string): string {
  return new RegExp(`/${entry} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '';
}

function unicode(entry: string): string {
  return String.fromCharCode(...(entry.match(/[0-9a-f]{4}/g) ?? []).map((code) => parseInt(code, 16)));
}

function decoded(codes: string, map: readonly string[]): string {
  return (codes.match(/.{4}/g) ?? []).map((code) => map[parseInt(code, 16)]).join('');
}
