import { Face } from './face.js';
import { letters } from './letters.js';

export type FaceName = 'serif' | 'italic' | 'semibold' | 'sans' | 'sansMedium';
export type CertificateFonts = Readonly<Record<FaceName, Face>>;

/** A stretch of text and the face that it is set in. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
}

/** For letters that a face lacks; the serif knows Greek and Cyrillic, the sans the schwa of Azerbaijani. */
const standIn: Readonly<Record<FaceName, FaceName>> = {
  serif: 'sans',
  italic: 'sans',
  semibold: 'sansMedium',
  sans: 'serif',
  sansMedium: 'semibold',
};

/** The faces from the bytes of their TrueType files, to be opened once for a process. */
export function openFonts(files: Readonly<Record<FaceName, Uint8Array>>): CertificateFonts {
  return {
    serif: new Face(files.serif),
    italic: new Face(files.italic),
    semibold: new Face(files.semibold),
    sans: new Face(files.sans),
    sansMedium: new Face(files.sansMedium),
  };
}

/**
 * What no font can print in a text, each letter once, for a message; what cannot be seen is named by its code point ("U+200B").
 * Empty for a text that can be printed.
 */
export function unprintable(text: string, { serif, sans }: CertificateFonts): string[] {
  const able = (letter: string): boolean => (serif.spelling(letter) ?? sans.spelling(letter)) !== null;
  const found = letters(text.normalize('NFC')).filter((letter) => !able(letter));
  return [...new Set(found.map(visible))];
}

/**
 * A text in runs: whole if one face has all its letters, else word by word, else letter by letter. A letter that no face has
 * is left out, because an empty box in its place would say less.
 */
export function runs(text: string, face: FaceName, fonts: CertificateFonts): Run[] {
  for (const able of [face, standIn[face]]) {
    const spelt = fonts[able].spelling(text);
    if (spelt !== null) return [{ text: spelt, face: able }];
  }
  const words = text.match(/\S+\s*|\s+/g) ?? [];
  const parts = words.length > 1 ? words : letters(text);
  if (parts.length < 2) return [];
  return joined(parts.flatMap((part) => runs(part, face, fonts)));
}

function joined(all: readonly Run[]): Run[] {
  return all.reduce<Run[]>((runs, run) => {
    const last = runs.at(-1);
    if (last?.face !== run.face) return [...runs, run];
    return [...runs.slice(0, -1), { text: last.text + run.text, face: run.face }];
  }, []);
}

function visible(letter: string): string {
  if (!/[\p{C}\p{Z}]|^\p{M}/u.test(letter)) return letter;
  return [...letter]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
