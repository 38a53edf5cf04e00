const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Text for a BibTeX field. Braces get a name instead of a backslash: BibTeX counts them, escaped or not, and one too many
 * would swallow the rest of the file.
 */
export function latex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** A title whose capitals stay: styles that write titles small would make "ptsd" of "PTSD". The first word needs no help. */
export function latexTitle(title: string): string {
  return title
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece, place) => (place % 2 === 0 ? latex(piece) : isGuarded(piece, place === 1) ? `{${piece}}` : piece))
    .join('');
}

function isGuarded(word: string, isFirst: boolean): boolean {
  return /\p{Lu}/u.test(isFirst ? word.slice(1) : word);
}
