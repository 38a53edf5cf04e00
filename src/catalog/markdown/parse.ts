import type { Env, Token } from 'markdown-it';
import type { StudyRole } from '../../evidence/claim.js';
import { readContainer, type Container } from './containers.js';
import { citationMarks, dialect, faultOf, swallowedBreaks, termAt } from './dialect.js';
import { mayShowImage } from './link-rules.js';
import { textOf } from './plain-text.js';
import { slugger } from './slug.js';
import { countWords } from './words.js';

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
  readonly line: number;
}

export interface Placed {
  readonly key: string;
  readonly line: number;
}

export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly headings: readonly Heading[];
  readonly citations: readonly (Placed & { readonly role: StudyRole })[];
  readonly claims: readonly Placed[];
  readonly figures: readonly Placed[];
  /** What is shown or handed out of the course’s media, as often as it is. */
  readonly media: readonly Placed[];
  /** Terms of the glossary that are linked. */
  readonly terms: readonly Placed[];
  readonly reflections: readonly Placed[];
  readonly contentNotes: readonly { readonly anchor: string; readonly line: number }[];
  readonly images: readonly { src: string; alt: string; title: string | null; line: number }[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  /** What a reader reads: text, titles of cases; no alternative texts, and nothing that the registry adds. */
  readonly words: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

const md = dialect();

/** Reads a lesson's Markdown: its tokens (headings carry their ids) and what it refers to, with lines counted from 1. */
export function parseMarkdown(markdown: string): ParsedMarkdown {
  return new Reading(markdown).read();
}

class Reading {
  readonly #tokens: Token[];
  readonly #lines: readonly string[];
  readonly #env: Env & { footnotes?: { refs?: Record<string, number> } } = {};
  readonly #found: Writable<ParsedMarkdown>;
  readonly #slug = slugger();
  readonly #anchors: { anchor: string; line: number }[] = [];
  #line = 1;
  #open: { container: Container | null; line: number; level: number; empty: boolean } | null = null;

  constructor(markdown: string) {
    this.#tokens = md.parse(markdown, this.#env);
    this.#lines = markdown.split(/\r\n?|\n/);
    this.#found = {
      tokens: this.#tokens,
      headings: [],
      citations: [],
      claims: [],
      figures: [],
      media: [],
      terms: [],
      reflections: [],
      contentNotes: [],
      images: [],
      faults: [],
      words: 0,
    };
  }

  read(): ParsedMarkdown {
    for (const [at, token] of this.#tokens.entries()) {
      if (token.map && token.nesting >= 0) this.#line = token.map[0] + 1;
      if (token.type === 'container_named_open') this.#enter(token);
      else if (token.type === 'container_named_close') this.#leave(token);
      else if (this.#open) this.#open.empty = false;
      if (token.type === 'heading_open') this.#heading(token, this.#tokens[at + 1]?.children ?? []);
      if (token.type === 'fence' || token.type === 'code_block') this.#found.words += countWords(token.content);
      if (token.type === 'inline') this.#inline(token);
    }
    this.#checkAnchors();
    this.#checkDefinitions();
    this.#checkReflections();
    this.#found.faults.sort((a, b) => a.line - b.line);
    return this.#found;
  }

  #fault(line: number, message: string): void {
    this.#found.faults.push({ line, message });
  }

  #enter(token: Token): void {
    const line = this.#line;
    if (this.#open) {
      this.#fault(
        line,
        `A container stands inside another, or the one of line ${this.#open.line} lacks its closing ":::".`,
      );
      return;
    }
    if (token.level > 0)
      this.#fault(line, 'A container stands at the margin, not in a list, a quotation or a footnote.');
    if (!/^\s*:{3,}\s*$/.test(this.#lines[token.map?.[1] ?? -1] ?? ''))
      this.#fault(line, 'This container lacks its closing ":::".');

    const container = readContainer(token.info);
    if ('fault' in container) this.#fault(line, container.fault);
    const known = 'fault' in container ? null : container;
    this.#open = { container: known, line, level: token.level, empty: true };
    if (known) this.#refer(known, line);
  }

  #refer({ name, argument: key }: Container, line: number): void {
    if (name === 'claim') this.#found.claims.push({ key, line });
    if (name === 'figure') this.#found.figures.push({ key, line });
    if (name === 'media') this.#found.media.push({ key, line });
    if (name === 'reflection') this.#found.reflections.push({ key, line });
    if (name === 'case') this.#found.words += countWords(key);
    if (name === 'content-note') {
      this.#found.contentNotes.push({ anchor: key, line });
      this.#anchors.push({ anchor: key, line });
    }
  }

  #leave(token: Token): void {
    if (!this.#open || token.level !== this.#open.level) return;
    const { container, line, empty } = this.#open;
    if (container?.bodyRequired && empty) this.#fault(line, `"::: ${container.name}" has no text.`);
    this.#open = null;
  }

  #heading(token: Token, children: readonly Token[]): void {
    const text = textOf(children).replace(/\s+/g, ' ').trim();
    const level = Number(token.tag.slice(1));
    const above = this.#found.headings.at(-1)?.level ?? 1;
    const id = this.#slug(text);
    token.attrSet('id', id);
    if (this.#open) this.#fault(this.#line, 'A heading cannot stand in a container.');
    else if (level === 1) this.#fault(this.#line, 'Headings begin at ##: the title of the page is the lesson’s own.');
    else if (level > 4) this.#fault(this.#line, 'Headings go down to ####.');
    else if (level > above + 1)
      this.#fault(this.#line, `A heading of level ${level} stands under one of level ${level - 1}.`);
    if (!text) this.#fault(this.#line, 'A heading has no text.');
    if (children.some(({ type }) => type === 'citation'))
      this.#fault(this.#line, 'A citation cannot stand in a heading.');
    if (children.some(({ type }) => type === 'term_open'))
      this.#fault(this.#line, 'A term is linked in running text, not in a heading.');
    this.#found.headings.push({ id, text, level, line: this.#line });
  }

  #inline(token: Token): void {
    const stray = token.content.split('\n').findIndex((line) => /^\s*:{3}/.test(line));
    if (stray >= 0) this.#fault(this.#line + stray, 'This ":::" closes nothing.');
    for (const child of token.children ?? []) this.#piece(child);
    this.#found.words += countWords(textOf(token.children ?? []));
  }

  #piece(token: Token): void {
    const line = this.#line;
    this.#line += swallowedBreaks(token);
    const fault = faultOf(token);
    if (fault) this.#fault(line, fault);
    if (token.type === 'citation') {
      this.#found.citations.push(
        ...citationMarks(token).map(({ key, role, after }) => ({ key, role, line: line + after })),
      );
    }
    if (token.type === 'image') this.#image(token);
    if (token.type === 'text' && token.content.includes('](')) {
      this.#fault(
        line,
        'A link was not understood: see to its brackets and its address, and take citations out of it.',
      );
    }
    if (token.type === 'term_open') this.#found.terms.push({ key: termAt(token), line });
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      if (href.startsWith('#')) this.#anchors.push({ anchor: md.normalizeLinkText(href).slice(1), line });
    }
    if (token.type.endsWith('break')) this.#line += 1;
    else if (token.type === 'citation' || token.type === 'malformed')
      this.#line += token.content.split('\n').length - 1;
  }

  #image(token: Token): void {
    const src = String(token.attrGet('src') ?? '');
    const title = token.attrGet('title') === null ? null : String(token.attrGet('title'));
    const alt = textOf(token.children ?? []);
    const decorative = title === 'decorative';
    if (!mayShowImage(src))
      this.#fault(this.#line, `An image comes from the course’s own images/ folder, not from ${src.slice(0, 60)}.`);
    if (!alt && !decorative) this.#fault(this.#line, 'An image needs an alternative text, or the title "decorative".');
    if (alt && decorative) this.#fault(this.#line, 'A decorative image has no alternative text.');
    if (token.children?.some(({ type }) => type === 'citation'))
      this.#fault(this.#line, 'A citation cannot stand in an alternative text.');
    this.#found.images.push({ src, alt, title, line: this.#line });
  }

  #checkAnchors(): void {
    const ids = new Set(this.#found.headings.map(({ id }) => id));
    for (const { anchor, line } of this.#anchors) {
      if (!ids.has(anchor)) this.#fault(line, `No heading of this text has the id "${anchor}".`);
    }
  }

  /** What is defined and never printed: a footnote that nothing refers to, or a paragraph that begins with `[@brom2017]:`. */
  #checkDefinitions(): void {
    const { references = {}, footnotes = {} } = this.#env;
    if (Object.keys(references).some((label) => label.startsWith('@'))) {
      const line = this.#lines.findIndex((text) => /^ {0,3}\[@[^\]]*\]:/.test(text)) + 1;
      this.#fault(
        line,
        'A paragraph cannot begin with a citation and a colon: Markdown reads it as the target of a link.',
      );
    }
    for (const [label, times] of Object.entries(footnotes.refs ?? {})) {
      if (times >= 0) continue;
      const line = this.#lines.findIndex((text) => text.trimStart().startsWith(`[^${label.slice(1)}]:`)) + 1;
      this.#fault(line, `Nothing refers to the footnote [^${label.slice(1)}].`);
    }
  }

  #checkReflections(): void {
    const seen = new Set<string>();
    for (const { key, line } of this.#found.reflections) {
      if (seen.has(key)) this.#fault(line, `There is already a reflection "${key}" in this text.`);
      seen.add(key);
    }
  }
}
