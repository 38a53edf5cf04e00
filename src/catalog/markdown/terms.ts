import type { Glossary, Term } from '../glossary.js';
import type { Bibliography } from './bibliography.js';
import { escapeHtml } from './html.js';
import { inlineHtml } from './render-inline.js';

/** What a page knows of the glossary, and the terms that its text links, in the order of their first link. */
export class Terms {
  readonly #linked = new Map<string, Term>();

  constructor(private readonly glossary: Glossary) {}

  /** Null for a key that the glossary lacks, as a draft's may for a while: then the words stand without a link. */
  link(key: string): Term | null {
    const term = Object.hasOwn(this.glossary, key) ? this.glossary[key] : undefined;
    if (term) this.#linked.set(key, term);
    return term ?? null;
  }

  /** The popovers of the terms that were linked so far. What a definition cites joins the page's studies. */
  slipsHtml(bibliography: Bibliography): string {
    return [...this.#linked.values()].map((term) => slip(term, bibliography)).join('\n');
  }
}

export function termButton(key: string): string {
  return `<button type="button" class="term" popovertarget="${slipId(key)}">`;
}

function slip({ key, term, text }: Term, bibliography: Bibliography): string {
  const { say, glossaryAddress } = bibliography.settings;
  const page = glossaryAddress(key);
  const link = page === null ? '' : `<a href="${escapeHtml(page)}">${escapeHtml(say('lesson.term.glossary'))}</a> `;
  const close = `<button type="button" class="button plain small" popovertarget="${slipId(key)}" popovertargetaction="hide">`;
  return [
    `<div popover="auto" class="slip" id="${slipId(key)}" role="group" aria-label="${escapeHtml(term)}">`,
    `<p class="label">${escapeHtml(say('lesson.term'))}</p>`,
    `<p class="slip-title">${escapeHtml(term)}</p>`,
    `<p>${inlineHtml(text, bibliography)}</p>`,
    `<div class="slip-acts">${link}${close}${escapeHtml(say('lesson.slip.close'))}</button></div>`,
    '</div>',
  ].join('');
}

function slipId(key: string): string {
  return `t-${escapeHtml(key)}`;
}
