import type { Token } from 'markdown-it';
import type { CitationMark } from '../markdown/citation-syntax.js';
import { citationMarks, swallowedBreaks } from '../markdown/dialect.js';

/** What a stretch of text cites. */
export function citationsOf(token: Token): readonly CitationMark[] {
  return (token.children ?? []).flatMap((child) => citationMarks(child).map(({ key, role }) => ({ key, role })));
}

/** The words of a stretch of text as they are read, and the same with its citations. */
export function wordsOf(children: readonly Token[]): { text: string; marked: string } {
  let text = '';
  let marked = '';
  for (const child of children) {
    if (child.type === 'citation') {
      const breaks = '\n'.repeat(swallowedBreaks(child));
      text += breaks;
      marked += `${breaks}[${citationMarks(child)
        .map(({ key, role }) => `@${key}:${role}`)
        .join('; ')}]`;
      continue;
    }
    const words = child.type.endsWith('break') ? '\n' : isRead(child) ? child.content : '';
    text += words;
    marked += words;
  }
  return { text, marked };
}

function isRead({ type }: Token): boolean {
  return type === 'text' || type === 'code_inline' || type === 'malformed';
}
