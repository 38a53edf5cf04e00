/** Counts words as a reader would: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  for (const run of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(run)) words += 1;
  return words;
}
