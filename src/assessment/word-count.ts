/** How many words a text has: what stands between spaces and holds a letter or a digit. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
