import markdownIt, { type MarkdownIt, type StateCore, type StateInline, type Token } from 'markdown-it';
import container from 'markdown-it-container';
import footnote from 'markdown-it-footnote';
import { readCitation, type CitationMark } from './citation-syntax.js';
import { mayLinkTo, termOf } from './link-rules.js';

/**
 * Our Markdown: CommonMark with tables, footnotes, `:::` containers and `[@citations]`, without raw HTML. What is not allowed
 * becomes a `malformed` token that prints as the text it is, with the reason in `meta.fault`.
 */
export function dialect(): MarkdownIt {
  const md = markdownIt({ html: false, linkify: false, typographer: false });
  md.disable(['strikethrough']);
  md.validateLink = () => true; // the link rules below judge, because they can say on which line
  md.use(footnote);
  container(md, 'named', { validate: (argument) => argument.trim() !== '' });
  md.inline.ruler.disable('footnote_inline');
  md.inline.ruler.before('link', 'citation', citation);
  md.inline.ruler.after('footnote_ref', 'lost_footnote', lostFootnote);
  md.inline.ruler.at('html_inline', rawHtml);
  md.core.ruler.push('tidy_inline', tidyInline);
  return md;
}

/** A citation with the number of line breaks that were swallowed before it. */
type MarkMet = CitationMark & { readonly after: number };

export function citationMarks(token: Token): readonly MarkMet[] {
  return (token.meta?.marks as MarkMet[] | undefined) ?? [];
}

/** The key of the glossary's term that the token opens. */
export function termAt(token: Token): string {
  return (token.meta?.term as string | undefined) ?? '';
}

/** Line breaks of the source that a citation swallowed. */
export function swallowedBreaks(token: Token): number {
  return (token.meta?.breaks as number | undefined) ?? 0;
}

export function faultOf(token: Token): string | null {
  return (token.meta?.fault as string | undefined) ?? null;
}

function citation(state: StateInline, silent: boolean): boolean {
  const source = matchHere(state, /\[@[^[\]]*\]/y);
  if (source === null) return false;
  if (!silent) {
    const marks = readCitation(source.slice(1, -1));
    if (marks) state.push('citation', '', 0).meta = { marks };
    else malformed(state, `A citation reads [@key], [@key; @key] or [@key:history], not ${source}.`);
    const token = state.tokens.at(-1);
    if (token) token.content = source;
  }
  state.pos += source.length;
  return true;
}

function lostFootnote(state: StateInline, silent: boolean): boolean {
  const source = matchHere(state, /\[\^[^[\]\s]+\]|\^\[[^[\]]*\]/y);
  if (source === null) return false;
  if (!silent) {
    const reason = source.startsWith('^')
      ? 'A footnote reads [^name], with its text'
      : `The footnote ${source} has no text`;
    malformed(state, `${reason} on a line that begins with [^name]: and a space.`).content = source;
  }
  state.pos += source.length;
  return true;
}

const htmlTag = /<!--|<[?!][a-z]|<!\[CDATA\[|<\/?[a-z][a-z0-9-]*(?=[\s/>])[^<>]*>/iy;

function rawHtml(state: StateInline, silent: boolean): boolean {
  const source = matchHere(state, htmlTag);
  if (source === null) return false;
  if (!silent) malformed(state, `Raw HTML is not allowed: ${source.slice(0, 40)}`).content = source;
  state.pos += source.length;
  return true;
}

function matchHere(state: StateInline, pattern: RegExp): string | null {
  pattern.lastIndex = state.pos;
  return pattern.exec(state.src)?.[0] ?? null;
}

function malformed(state: StateInline, fault: string): Token {
  const token = state.push('malformed', '', 0);
  token.meta = { fault };
  return token;
}

function tidyInline(state: StateCore): void {
  for (const token of state.tokens) if (token.children) token.children = tidy(token.children, state.Token);
}

/**
 * Takes forbidden links off their text and makes neighbouring citations one. A citation's number follows the word without a
 * space, and follows the full stop or comma that is written after it.
 */
function tidy(tokens: readonly Token[], Piece: typeof Token): Token[] {
  const kept: Token[] = [];
  let open: 'link' | 'term' | 'barred' = 'link';
  for (const token of tokens) {
    if (token.type === 'link_open') open = openLink(token);
    else if (token.type === 'link_close') {
      if (open === 'barred') bar(token, null);
      if (open === 'term') token.type = 'term_close';
      open = 'link';
    }
    if (token.type === 'citation' && joinsNeighbour(kept, token)) continue;
    if (token.type === 'text') letPunctuationPass(kept, token, Piece);
    if (token.type !== 'text' || token.content !== '') kept.push(token);
  }
  return kept;
}

/** Makes a link what it is: a term of the glossary, forbidden, or a link. Links do not nest. */
function openLink(token: Token): 'link' | 'term' | 'barred' {
  const href = String(token.attrGet('href') ?? '');
  const term = termOf(href);
  if (term !== null) {
    token.type = 'term_open';
    token.meta = { term };
    return 'term';
  }
  if (mayLinkTo(href)) return 'link';
  bar(token, `A link leads to http, https, mailto, term:key or #heading, not to ${href.slice(0, 60)}.`);
  return 'barred';
}

function letPunctuationPass(kept: Token[], token: Token, Piece: typeof Token): void {
  const [marks] = /^[.,;:!?]+/.exec(token.content) ?? [];
  if (marks === undefined || kept.at(-1)?.type !== 'citation') return;
  token.content = token.content.slice(marks.length);
  const before = kept.at(-2);
  if (before?.type === 'text') {
    before.content += marks;
    return;
  }
  const text = new Piece('text', '', 0);
  text.content = marks;
  kept.splice(-1, 0, text);
}

/** Swallows the space before a citation; true when the citation went into the one before it. */
function joinsNeighbour(kept: Token[], token: Token): boolean {
  let breaks = 0;
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.type === 'text') last.content = last.content.trimEnd();
    if (last.type === 'softbreak') breaks += 1;
    else if (last.type !== 'text' || last.content !== '') break;
    kept.pop();
  }
  const last = kept.at(-1);
  const joins = last?.type === 'citation';
  const after = breaks + (joins ? swallowedBreaks(last) : 0);
  const marks = citationMarks(token).map((mark) => ({ ...mark, after }));
  if (!joins) {
    token.meta = { marks, breaks };
    return false;
  }
  (last.meta?.marks as MarkMet[]).push(...marks);
  last.meta = { ...last.meta, breaks: after };
  last.content += token.content;
  return true;
}

function bar(token: Token, fault: string | null): void {
  token.type = 'malformed';
  token.tag = '';
  token.attrs = null;
  token.nesting = 0;
  token.meta = fault === null ? null : { fault };
}
