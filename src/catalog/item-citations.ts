import type { Item } from '../assessment/item.js';
import type { CitationMark } from './markdown/citation-syntax.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { textsOf } from './package/item-texts.js';

/**
 * The studies that an item of any type rests on: those that its texts cite, in the role they are cited in, and those of its
 * lists, which support it unless a text says otherwise.
 */
export function itemCitations(item: Item): CitationMark[] {
  const { texts, citations } = textsOf(item);
  const cited = texts.flatMap(({ text }) => (text.includes('[@') ? readMarkdown(text).citations : []));
  const inTexts = new Set(cited.map(({ key }) => key));
  const listed = citations
    .filter(({ key }) => !inTexts.has(key))
    .map(({ key }) => ({ key, role: 'supports' as const }));
  return [...cited.map(({ key, role }) => ({ key, role })), ...listed];
}
