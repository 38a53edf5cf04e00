import type { Path } from '../package/yaml-source.js';
import type { Paragraph } from './manuscript.js';

/** A text without marks, at its path in a YAML file. */
export interface Writing {
  readonly path: Path;
  readonly text: string;
}

/** Texts that are printed as they stand, each a paragraph of its own that is named for its field. */
export function plainParagraphs(
  writings: readonly Writing[],
  file: string,
  lineOf: (path: Path) => number,
): Paragraph[] {
  return writings.map(({ path, text }) => ({
    ...{ file, line: lineOf(path), name: String(path.findLast((step) => typeof step === 'string')), voice: 'course' },
    ...{ text, marked: text, citations: [], around: [], answers: '' },
  }));
}
