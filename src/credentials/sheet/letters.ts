const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader takes for letters: a base with its accents is one. */
export function letters(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
