import { unescaped } from './unescaped.js';

/** A paragraph of a letter; `href` where it is a link of its own. */
export interface LetterBlock {
  readonly text: string;
  readonly href: string | null;
}

const tidy = (html: string): string =>
  unescaped(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** The subject of a letter that a template of ours has printed: its title. */
export const subjectOf = (html: string): string => tidy(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '');

/** Its paragraphs, list items and links, in their order; a link within a paragraph comes after it. */
export function blocksOf(html: string): readonly LetterBlock[] {
  const body = html.slice(html.indexOf('<body'));
  return [...body.matchAll(/<(p|li)\b[^>]*>([\s\S]*?)<\/\1>/g)].flatMap(([, name, inner = '']) => {
    const links = [...inner.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)];
    const [text, first] = [tidy(inner), links[0]];
    if (links.length === 1 && first && tidy(first[2] ?? '') === text)
      return [{ text, href: unescaped(first[1] ?? '') }];
    const said = { text: name === 'li' ? `- ${text}` : text, href: null };
    return [said, ...links.map(([, href = '', words = '']) => ({ text: tidy(words), href: unescaped(href) }))];
  });
}

/** As it reads in a mail program that shows plain text. */
export const plainText = (blocks: readonly LetterBlock[]): string =>
  `${blocks.map(({ text, href }) => (href === null ? text : `${text}:\n${href}`)).join('\n\n')}\n`;
