import type { Evidence, Lesson } from '../edition.js';
import type { Glossary } from '../glossary.js';
import { Bibliography, type Cited } from './bibliography.js';
import { topBlocks, type Block } from './blocks.js';
import { calloutHtml } from './callout.js';
import { claimHtml } from './claim-block.js';
import { figureHtml } from './figure-block.js';
import { escapeHtml } from './html.js';
import { isRecording, mediaHtml } from './media-block.js';
import { notesHtml, type Notes } from './notes.js';
import { parseMarkdown } from './parse.js';
import { printBlocks, type Printing } from './printing.js';
import { referencesHtml } from './references.js';
import { sanitise } from './sanitise.js';
import type { Settings } from './settings.js';
import { slipsHtml } from './slip.js';
import { Terms } from './terms.js';

/** Goes up with every change of what is printed, so that a cache keyed by edition and renderer lets go of the old HTML. */
export const RENDERER = 1;

/** Where a part begins that is one block of the lesson and no more; missing where parts hold several. */
interface Placed {
  readonly line?: number;
}

/** A stretch of the lesson; a reflection is handed over to the page, which adds the practitioner's own form. */
export type LessonPart = Placed &
  (
    | {
        readonly kind: 'html';
        readonly html: string;
        /** The key of the recording that this part is, and nothing else is in it; missing for all others. */
        readonly recording?: string;
      }
    | { readonly kind: 'reflection'; readonly id: string; readonly key: string; readonly promptHtml: string }
  );

export interface RenderedLesson {
  readonly parts: readonly LessonPart[];
  /** The lesson's own headings. */
  readonly outline: readonly { readonly id: string; readonly text: string; readonly level: number }[];
  /** Everything that the lesson cites, in the order of its first citation, with the status of today. */
  readonly studies: readonly Cited[];
  /** The heading, whose id is `studies`, and the list; empty where nothing is cited. */
  readonly references: string;
  /** The popovers of citations and terms; they may stand anywhere on the page. */
  readonly slips: string;
}

/** What is rendered of a lesson; a text without passages, such as the back of a card, is rendered alike. */
export type Written = Pick<Lesson, 'markdown' | 'passages'>;

/** Turns a lesson of an edition into HTML. Draws on nothing but its arguments, and passes the sanitiser as the last step. */
export function renderLesson(
  lesson: Written,
  evidence: Evidence,
  settings: Settings,
  glossary: Glossary = {},
): RenderedLesson {
  return new Rendering(lesson, evidence, settings, glossary).render(false);
}

/** The same with a part for each block, for pages that say something beside each; notes come as one part, at line 0. */
export function renderBlocks(
  lesson: Written,
  evidence: Evidence,
  settings: Settings,
  glossary: Glossary = {},
): RenderedLesson {
  return new Rendering(lesson, evidence, settings, glossary).render(true);
}

class Rendering {
  readonly #settings: Settings;
  readonly #evidence: Evidence;
  readonly #bibliography: Bibliography;
  readonly #blocks: readonly Block[];
  readonly #headings: readonly { id: string; text: string; level: number }[];
  readonly #headingTexts: ReadonlyMap<string, string>;
  readonly #passageIds: ReadonlyMap<number, string>;
  readonly #printing: Printing;
  readonly #terms: Terms;
  readonly #notes: { id: string; html: string }[] = [];
  #figures = 0;

  constructor(lesson: Written, evidence: Evidence, settings: Settings, glossary: Glossary) {
    const { tokens, headings } = parseMarkdown(lesson.markdown);
    this.#settings = settings;
    this.#evidence = evidence;
    this.#bibliography = new Bibliography(evidence.studies, settings);
    this.#blocks = topBlocks(tokens);
    this.#headings = headings.map(({ id, text, level }) => ({ id, text, level }));
    this.#headingTexts = new Map(headings.map(({ id, text }) => [id, text]));
    this.#passageIds = new Map(lesson.passages.map(({ line, id }) => [line, id]));
    const notes = { ids: this.#noteIds(), say: settings.say };
    this.#terms = new Terms(glossary);
    const { imageAddress } = settings;
    this.#printing = { bibliography: this.#bibliography, notes, terms: this.#terms, imageAddress };
  }

  render(isApart: boolean): RenderedLesson {
    const parts: LessonPart[] = [];
    let html = '';
    const endPart = (line: number) => {
      if (html) parts.push({ kind: 'html', html: sanitise(html), ...at(line) });
      html = '';
    };
    const at = (line: number): Placed => (isApart ? { line } : {});
    for (const block of this.#blocks) {
      const { line } = block;
      if (block.kind === 'note') {
        this.#notes.push({ id: this.#idOf(block), html: this.#print(block.tokens) });
      } else if (block.kind === 'reflection' && block.container) {
        endPart(line);
        const promptHtml = sanitise(this.#print(block.tokens));
        parts.push({
          kind: 'reflection',
          id: this.#idOf(block),
          key: block.container.argument,
          promptHtml,
          ...at(line),
        });
      } else if (this.#isRecording(block)) {
        endPart(line);
        const recording = block.container?.argument ?? '';
        parts.push({ kind: 'html', html: sanitise(this.#block(block)), recording, ...at(line) });
      } else {
        html += `${this.#block(block).trimEnd()}\n`;
        if (isApart) endPart(line);
      }
    }
    html += notesHtml(this.#notes, this.#settings.say);
    endPart(0);
    const terms = this.#terms.slipsHtml(this.#bibliography); // before the studies, which their definitions add to
    return {
      parts,
      outline: this.#headings,
      studies: this.#bibliography.cited,
      references: sanitise(referencesHtml(this.#bibliography)),
      slips: sanitise([slipsHtml(this.#bibliography), terms].filter(Boolean).join('\n')),
    };
  }

  #block(block: Block): string {
    const { kind, tokens, container } = block;
    const id = this.#idOf(block);
    if (kind === 'heading' || kind === 'break') return this.#print(tokens);
    if (kind === 'table') return `<div class="wide" id="${id}">\n${this.#print(tokens)}</div>`;
    if (kind === 'image') return this.#image(id, block);
    if (kind === 'claim' && container) return this.#claim(id, container.argument, tokens);
    if (kind === 'figure' && container) return this.#figure(id, container.argument, tokens);
    if (kind === 'media' && container) return this.#medium(id, container.argument, tokens);
    if (container) return calloutHtml(id, container, this.#print(tokens), this.#headingTexts, this.#settings.say);
    tokens[0]?.attrSet('id', id);
    return this.#print(tokens);
  }

  #claim(id: string, key: string, tokens: Block['tokens']): string {
    const claim = own(this.#evidence.claims, key);
    if (!claim) return missing(id, key);
    return claimHtml(id, claim, () => this.#print(tokens), this.#bibliography);
  }

  #figure(id: string, key: string, tokens: Block['tokens']): string {
    const figure = own(this.#evidence.figures, key);
    if (!figure) return missing(id, key);
    this.#figures += 1;
    const facts = { bibliography: this.#bibliography, claims: this.#evidence.claims };
    return figureHtml(id, this.#figures, figure, this.#caption(tokens), facts);
  }

  #medium(id: string, key: string, tokens: Block['tokens']): string {
    const medium = this.#settings.medium(key);
    if (!medium) return missing(id, key);
    return mediaHtml({ id, medium, caption: this.#caption(tokens), settings: this.#settings });
  }

  /** A page can say beside a recording where its reader stopped. */
  #isRecording({ kind, container }: Block): boolean {
    const medium = kind === 'media' && container ? this.#settings.medium(container.argument) : null;
    return medium !== null && isRecording(medium);
  }

  /** The words within a figure; a single paragraph stands without its element. */
  #caption(tokens: Block['tokens']): string {
    const inner = this.#print(tokens).trim();
    const [, onlyParagraph] = /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(inner) ?? [];
    return onlyParagraph ?? inner;
  }

  #image(id: string, { tokens }: Block): string {
    const image = tokens[1]?.children?.[0];
    const title = image?.attrGet('title') ?? null;
    const caption =
      title === null || title === 'decorative' ? '' : `<figcaption>${escapeHtml(String(title))}</figcaption>`;
    return `<figure class="figure" id="${id}">${this.#print(tokens.slice(1, 2))}${caption}</figure>`;
  }

  #print(tokens: Block['tokens']): string {
    return printBlocks(tokens, this.#printing);
  }

  /** Found by its line, so that an edition stays right when a later parser cuts blocks in another way. */
  #idOf({ line }: Block): string {
    return escapeHtml(this.#passageIds.get(line) ?? `p_line_${line}`);
  }

  #noteIds(): Notes['ids'] {
    const notes = this.#blocks.filter(({ kind }) => kind === 'note');
    return new Map(notes.map((block) => [Number(block.tokens[0]?.meta?.id), this.#idOf(block)]));
  }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}

/** Only a draft can name what the registry lacks; its author sees the key. */
function missing(id: string, key: string): string {
  return `<p id="${id}">[${escapeHtml(key)}]</p>`;
}
