/** Text as it is compared in a search: without case, accents and runs of spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether every word that was searched for stands in the text, at the beginning of a word. */
export function matches(text: string, query: string): boolean {
  const folded = ` ${fold(text)}`;
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(` ${word}`));
}
