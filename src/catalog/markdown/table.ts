import type { Token } from 'markdown-it';
import { textOf } from './plain-text.js';

/**
 * Dresses the tables among the tokens as ours: the first column heads its row, cells carry the words of their column's head,
 * so that the table can stack on a phone, and right-aligned columns hold numbers. Changes the tokens.
 */
export function dressTables(tokens: readonly Token[]): void {
  let heads: string[] = [];
  let column = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'table_open') {
      token.attrSet('class', 'table stacks');
      heads = [];
    } else if (token.type === 'tr_open') {
      column = 0;
    } else if (token.type === 'th_open') {
      heads.push(textOf(tokens[at + 1]?.children ?? []).trim());
      token.attrs = [['scope', 'col'], ...numberClass(token)];
    } else if (token.type === 'td_open') {
      dressCell(token, tokens[at + 2], column, heads[column]);
      wrapMixed(token, tokens[at + 1], tokens[at + 2]);
      column += 1;
    }
  }
}

function dressCell(open: Token, close: Token | undefined, column: number, head: string | undefined): void {
  const numbers = numberClass(open);
  if (column === 0 && close) {
    open.tag = close.tag = 'th';
    open.attrs = [['scope', 'row'], ...numbers];
    return;
  }
  open.attrs = [...numbers, ...(head ? [['data-head', head] satisfies [string, string]] : [])];
}

/** Where a table stacks, a cell is a grid: words and citations in it have to be one thing to stay one run of text. */
function wrapMixed(open: Token, inline: Token | undefined, close: Token | undefined): void {
  const mixed = inline?.children?.some(({ type }) => type !== 'text') ?? false;
  if (mixed && close) open.meta = close.meta = { wrapped: true };
}

export function isWrapped(token: Token | undefined): boolean {
  return token?.meta?.wrapped === true;
}

function numberClass(token: Token): [string, string][] {
  return String(token.attrGet('style') ?? '').includes('right') ? [['class', 'n']] : [];
}
