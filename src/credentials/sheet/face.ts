import { create, type Font, type GlyphRun } from 'fontkit';
import { letters } from './letters.js';
import { remembering } from './remembering.js';

/**
 * A font, read once for a process and used for every certificate. Shaping words (ligatures, kerning, accents) and cutting
 * the font down to the glyphs in use are most of the work of a page, and certificates have most of both in common: so
 * the latest are remembered.
 */
export class Face {
  /** What pdfkit embeds; it shapes through the memory here. */
  readonly font: Font;
  readonly #signs: ReadonlySet<number>;
  readonly #run: (text: string) => GlyphRun;

  constructor(file: Uint8Array) {
    this.font = create(file);
    this.#signs = new Set(this.font.characterSet.filter((code) => !/\p{C}/u.test(String.fromCodePoint(code))));
    const shape = this.font.layout.bind(this.font);
    let introduced = false;
    this.#run = remembering(5000, (text) => {
      if (!introduced) introduce(shape, this.font);
      introduced = true;
      return shape(text);
    });
    this.font.layout = (text) => copy(this.#run(text));
    rememberSubsets(this.font);
  }

  /** The text in signs that the font has, letters with accents taken apart where it must be; null where there are none. */
  readonly spelling = remembering(5000, (text): string | null => {
    if (this.#has(text)) return text;
    const spelt = letters(text).map((letter) => (this.#has(letter) ? letter : letter.normalize('NFD')));
    return spelt.every((letter) => this.#has(letter)) ? spelt.join('') : null;
  });

  /** In ems. Word by word, as pdfkit sets it. */
  readonly width = remembering(5000, (text): number => {
    const words = text.match(/[^ ]* |[^ ]+$/g) ?? [];
    return words.reduce((sum, word) => sum + this.#run(word).advanceWidth, 0) / this.font.unitsPerEm;
  });

  #has(text: string): boolean {
    for (const sign of text) if (!this.#signs.has(sign.codePointAt(0) ?? 0)) return false;
    return true;
  }
}

/** The same glyphs in the same order give the same font file, of some ten kilobytes. */
function rememberSubsets(font: Font): void {
  const create = font.createSubset.bind(font);
  const encoded = remembering(50, (glyphs) => {
    const subset = create();
    for (const glyph of glyphs.split(' ')) subset.includeGlyph(Number(glyph));
    return subset.encode();
  });
  font.createSubset = () => {
    const subset = create();
    subset.encode = () => encoded(subset.glyphs.join(' '));
    return subset;
  };
}

/** pdfkit scales the positions that it is given in place. */
function copy({ glyphs, positions, advanceWidth }: GlyphRun): GlyphRun {
  return { glyphs, positions: positions.map((position) => ({ ...position })), advanceWidth };
}

/**
 * A parsed font remembers for each glyph the letters of the text that first asked for it, and a glyph first met as a part
 * of another has none: a name printed later could not be copied from its PDF. So every letter is introduced before the
 * first text, and before them the ligatures as the letters that they stand for. It takes some tenths of a second.
 */
function introduce(shape: Font['layout'], font: Font): void {
  for (const ligature of ['ff', 'fi', 'fl', 'ffi', 'ffl']) shape(ligature);
  for (const code of font.characterSet) font.glyphForCodePoint(code);
}
