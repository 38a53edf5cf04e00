import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import type { Bibliography } from './bibliography.js';
import { citationHtml, withMark } from './citation.js';
import { citationMarks, dialect, termAt } from './dialect.js';
import { escapeHtml } from './html.js';
import { noteBackHtml, noteReferenceHtml, type Notes } from './notes.js';
import { textOf } from './plain-text.js';
import { dressTables, isWrapped } from './table.js';
import { termButton, type Terms } from './terms.js';

/** What the tokens of one text need to become HTML. Without a bibliography its citations are left out; terms are words then. */
export interface Printing {
  readonly bibliography: Bibliography | null;
  readonly notes: Notes | null;
  readonly terms: Terms | null;
  readonly imageAddress: (src: string) => string | null;
}

const md = printer();

/** Turns tokens into HTML that is still to be sanitised. */
export function printBlocks(tokens: readonly Token[], printing: Printing): string {
  dressTables(tokens);
  return md.renderer.render([...tokens], md.options, { printing });
}

export function printInline(tokens: readonly Token[], printing: Printing): string {
  return md.renderer.renderInline([...tokens], md.options, { printing });
}

function printer(): MarkdownIt {
  const made = dialect();
  const { rules } = made.renderer;
  const nothing: RendererRule = () => '';
  const itself: RendererRule = (tokens, at) => escapeHtml(tokens[at]?.content ?? '');
  rules.text = printText;
  rules.citation = rules.footnote_ref = printMark;
  rules.footnote_anchor = ruleOf((token, { notes }) => notes && noteBackHtml(token, notes));
  rules.image = ruleOf(image);
  rules.link_open = ruleOf(linkOpen);
  rules.term_open = ruleOf(termOpen);
  rules.term_close = (tokens, at, _options, env) => termClose(tokens, at, env?.printing as Printing);
  rules.fence = rules.code_block = ruleOf(code);
  rules.malformed = itself;
  rules.td_open = (tokens, at, options, _env, self) =>
    self.renderToken(tokens, at, options) + (isWrapped(tokens[at]) ? '<span>' : '');
  rules.td_close = (tokens, at, options, _env, self) =>
    (isWrapped(tokens[at]) ? '</span>' : '') + self.renderToken(tokens, at, options);
  for (const type of ['container_named_open', 'container_named_close']) rules[type] = nothing;
  for (const part of ['block_open', 'block_close', 'open', 'close']) rules[`footnote_${part}`] = nothing;
  return made;
}

function ruleOf(print: (token: Token, printing: Printing) => string | null): RendererRule {
  return (tokens, at, _options, env) => {
    const token = tokens[at];
    return token ? (print(token, env?.printing as Printing) ?? '') : '';
  };
}

/** Prints the text together with the citations and notes that follow it. */
function printText(...[tokens, at, , env]: Parameters<RendererRule>): string {
  const content = tokens[at]?.content ?? '';
  const marks = content && marksAfter(tokens, at, env?.printing as Printing);
  return marks ? withMark(content, marks) : escapeHtml(content);
}

/** A mark that follows a text or another mark was printed with it. */
function printMark(...[tokens, at, , env]: Parameters<RendererRule>): string {
  const before = tokens[at - 1];
  if (isMark(before) || (before?.type === 'text' && before.content)) return '';
  return marksAfter(tokens, at - 1, env?.printing as Printing);
}

function marksAfter(tokens: readonly Token[], at: number, { bibliography, notes }: Printing): string {
  const marks: string[] = [];
  for (let next = tokens[at + 1]; next && isMark(next); next = tokens[at + 1 + marks.length]) {
    if (next.type === 'citation') marks.push(bibliography ? citationHtml(citationMarks(next), bibliography) : '');
    else marks.push(notes ? noteReferenceHtml(next, notes) : '');
  }
  return marks.filter(Boolean).join('\u202f');
}

function isMark(token: Token | undefined): boolean {
  return token?.type === 'citation' || token?.type === 'footnote_ref';
}

/** Other sites are told neither where a reader came from nor given a hold on our window. */
function linkOpen(token: Token): string {
  const href = String(token.attrGet('href') ?? '');
  const rel = /^https?:/i.test(href) ? ' rel="noopener noreferrer"' : '';
  return `<a href="${escapeHtml(href)}"${rel}>`;
}

function termOpen(token: Token, { terms }: Printing): string {
  const key = termAt(token);
  return terms?.link(key) ? termButton(key) : '';
}

/** Closes what was opened for the nearest term before: terms do not nest. */
function termClose(tokens: readonly Token[], at: number, { terms }: Printing): string {
  const open = tokens.slice(0, at).findLast(({ type }) => type === 'term_open');
  return open && terms?.link(termAt(open)) ? '</button>' : '';
}

function image(token: Token, { imageAddress }: Printing): string {
  const decorative = token.attrGet('title') === 'decorative';
  const alt = decorative ? '' : escapeHtml(textOf(token.children ?? []));
  const address = imageAddress(String(token.attrGet('src') ?? ''));
  return address === null ? alt : `<img src="${escapeHtml(address)}" alt="${alt}" loading="lazy">`;
}

function code(token: Token): string {
  const id = token.attrGet('id');
  return `<pre${id === null ? '' : ` id="${escapeHtml(String(id))}"`}><code>${escapeHtml(token.content)}</code></pre>\n`;
}
