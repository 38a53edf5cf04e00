/** The part of fontkit that we use; the package brings no types of its own. */
declare module 'fontkit' {
  export interface GlyphRun {
    readonly glyphs: readonly unknown[];
    /** Advances and offsets in the font's units. */
    readonly positions: readonly Readonly<Record<string, number>>[];
    readonly advanceWidth: number;
  }
  export interface Subset {
    readonly glyphs: readonly number[];
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): unknown;
    layout(text: string): GlyphRun;
    createSubset(): Subset;
  }
  export function create(file: Uint8Array): Font;
}
