import type { Token } from 'markdown-it';
import { dialect } from './dialect.js';

const md = dialect();

/** What a reader reads of inline tokens: no marks, no citations, no alternative texts. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (const { type, content } of tokens) {
    if (type === 'text' || type === 'code_inline' || type === 'malformed') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
  }
  return text;
}

/** A Markdown text without its marks, in one line: for labels, titles and lists. */
export function plainText(markdown: string): string {
  const pieces: string[] = [];
  for (const token of md.parse(markdown, {})) {
    if (token.children) pieces.push(textOf(token.children));
    else if (token.type === 'fence' || token.type === 'code_block') pieces.push(token.content);
  }
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}
