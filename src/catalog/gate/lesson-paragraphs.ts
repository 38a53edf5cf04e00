import type { Token } from 'markdown-it';
import { readContainer, type ContainerName } from '../markdown/containers.js';
import type { ParsedMarkdown } from '../markdown/parse.js';
import { citationsOf, wordsOf } from './inline-words.js';
import type { Paragraph, Voice } from './manuscript.js';

const voices: Record<ContainerName, Voice> = {
  'key-point': 'course',
  caution: 'course',
  case: 'case',
  reflection: 'prompt',
  'content-note': 'case',
  claim: 'course',
  figure: 'course',
  media: 'course',
};

/** A paragraph without its file, on a line that counts from the first of its Markdown. */
export type Piece = Omit<Paragraph, 'file' | 'answers'>;

interface Draft {
  readonly name: string;
  readonly voice: Voice;
  readonly line: number;
  readonly inlines: readonly Token[];
  /** What lends it citations: drafts before it, after it or around it. */
  readonly lenders: Draft[];
}

/**
 * Cuts a Markdown text into paragraphs. A list item borrows the citations of the paragraph before its list and of the items
 * that it stands in; a table row those of the header and of the paragraphs before and after the table.
 */
export function piecesOf({ tokens }: ParsedMarkdown): Piece[] {
  return new Cutting(tokens).pieces();
}

class Cutting {
  readonly #drafts: Draft[] = [];
  #voice: Voice = 'course';
  #container: ContainerName | null = null;
  #line = 1;
  /** The introduction of each open list, then the items in which we stand. */
  readonly #lists: (Draft | null)[] = [];
  readonly #items: { parts: Draft[]; outer: readonly Draft[] }[] = [];
  #table: { intro: Draft | null; header: Draft | null; rows: Draft[] } | null = null;
  #row: { line: number; inlines: Token[] } | null = null;
  /** A table that has just ended and waits for the paragraph after it. */
  #ended: Draft[] = [];
  #last: Draft | null = null;
  #isHeading = false;
  #isFootnote = false;

  constructor(private readonly tokens: readonly Token[]) {}

  pieces(): Piece[] {
    for (const token of this.tokens) this.#read(token);
    return this.#drafts.map((draft) => pieceOf(draft));
  }

  #read(token: Token): void {
    if (token.map && token.nesting >= 0) this.#line = token.map[0] + 1;
    switch (token.type) {
      case 'container_named_open': {
        const container = readContainer(token.info);
        this.#container = 'fault' in container ? null : container.name;
        this.#voice = this.#container ? voices[this.#container] : 'course';
        break;
      }
      case 'container_named_close':
        this.#container = null;
        this.#voice = 'course';
        break;
      case 'heading_open':
        this.#isHeading = true;
        this.#last = null;
        break;
      case 'heading_close':
        this.#isHeading = false;
        break;
      case 'footnote_open':
        this.#isFootnote = true;
        break;
      case 'footnote_close':
        this.#isFootnote = false;
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#lists.push(this.#last);
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop();
        this.#last = null;
        break;
      case 'list_item_open': {
        const intro = this.#lists.at(-1);
        const outer = [...(intro ? [intro] : []), ...(this.#items.at(-1)?.parts ?? [])];
        this.#items.push({ parts: [], outer });
        break;
      }
      case 'list_item_close':
        this.#closeItem();
        break;
      case 'table_open':
        this.#table = { intro: this.#last, header: null, rows: [] };
        break;
      case 'table_close':
        this.#ended = this.#table?.rows ?? [];
        this.#table = null;
        this.#last = null;
        break;
      case 'tr_open':
        this.#row = { line: this.#line, inlines: [] };
        break;
      case 'tr_close':
        this.#closeRow();
        break;
      case 'inline':
        this.#inline(token);
        break;
    }
  }

  #inline(token: Token): void {
    if (this.#row) {
      this.#row.inlines.push(token);
      return;
    }
    const item = this.#items.at(-1);
    const voice = this.#isHeading ? 'heading' : this.#voice;
    const draft: Draft = {
      ...{ name: this.#nameOf(item !== undefined), voice, line: this.#line },
      ...{ inlines: [token], lenders: [...(item?.outer ?? [])] },
    };
    this.#drafts.push(draft);
    item?.parts.push(draft);
    if (this.#isHeading) return;
    for (const row of this.#ended) row.lenders.push(draft);
    this.#ended = [];
    if (!item) this.#last = draft;
  }

  #nameOf(isInItem: boolean): string {
    if (this.#isHeading) return 'heading';
    if (this.#isFootnote) return 'footnote';
    if (isInItem) return 'list item';
    if (this.#container === 'figure' || this.#container === 'media') return 'caption';
    return this.#container ?? 'paragraph';
  }

  /** The paragraphs of one list item stand together and lend each other what they cite. */
  #closeItem(): void {
    const { parts = [] } = this.#items.pop() ?? {};
    for (const part of parts) part.lenders.push(...parts.filter((other) => other !== part));
  }

  #closeRow(): void {
    if (!this.#row || !this.#table) return;
    const { intro, header, rows } = this.#table;
    const lenders = [intro, header].filter((lender) => lender !== null);
    const row: Draft = { name: 'table row', voice: this.#voice, ...this.#row, lenders };
    if (!header) this.#table.header = row;
    rows.push(row);
    this.#drafts.push(row);
    this.#row = null;
  }
}

function pieceOf({ name, voice, line, inlines, lenders }: Draft): Piece {
  const cells = inlines.map((token) => wordsOf(token.children ?? []));
  return {
    ...{ name, voice, line },
    text: cells.map(({ text }) => text).join(' | '),
    marked: cells.map(({ marked }) => marked).join(' | '),
    citations: inlines.flatMap(citationsOf),
    around: lenders.flatMap((lender) => lender.inlines.flatMap(citationsOf)),
  };
}
