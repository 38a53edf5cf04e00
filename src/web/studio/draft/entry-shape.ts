import { contentIn, entriesIn, listIn, textIn } from '../../../catalog/draft/content-parts.js';
import type { Content } from '../../../catalog/draft/piece.js';
import { keyFor } from '../../../catalog/draft/keys.js';
import type { Shape } from './form/shape.js';

/** No key is this word, which begins with a sign that keys cannot have. */
export const freshKey = '+';

/** One entry of a list that a piece holds: a term of a glossary, a card of a module. */
export interface EntryPlace {
  readonly list: string;
  /** `freshKey` for one that is not there yet. */
  readonly key: string;
}

export const entryAt = (content: Content, { list, key }: EntryPlace): Content | null =>
  entriesIn(content[list]).find((entry) => entry['key'] === key) ?? null;

/** A form of one entry. What others do to the other entries meanwhile is no clash; one that they took out comes back. */
export const entryShape = (place: EntryPlace): Shape => ({
  open: (content) => contentIn(entryAt(content, place)),
  close: (entry, base) => withEntry(base, place, entry),
  isPart: true,
});

/** The content with the entry in its place, or behind the others where it is not there yet. */
function withEntry(content: Content, { list, key }: EntryPlace, { key: _, ...entry }: Content): Content {
  const entries = listIn(content[list]);
  const isThere = entries.some((each) => contentIn(each)['key'] === key);
  const own = { key, ...entry };
  return {
    ...content,
    [list]: isThere ? entries.map((each) => (contentIn(each)['key'] === key ? own : each)) : [...entries, own],
  };
}

export const withoutEntry = (content: Content, { list, key }: EntryPlace): Content => ({
  ...content,
  [list]: listIn(content[list]).filter((each) => contentIn(each)['key'] !== key),
});

/** The content with the entry one place further up or down; null where it stands at that end, or is not there. */
export function moved(content: Content, { list, key }: EntryPlace, to: 'up' | 'down'): Content | null {
  const entries = listIn(content[list]);
  const from = entries.findIndex((each) => contentIn(each)['key'] === key);
  const at = to === 'up' ? from - 1 : from + 1;
  const entry = entries[from];
  if (from < 0 || at < 0 || at >= entries.length) return null;
  return { ...content, [list]: entries.filter((_, each) => each !== from).toSpliced(at, 0, entry) };
}

/** A key for a new entry, of its first words. `taken` are keys that stand elsewhere. */
export function freshEntryKey(
  content: Content,
  list: string,
  words: string,
  otherwise: string,
  taken: readonly string[] = [],
) {
  const own = entriesIn(content[list]).map(({ key }) => textIn(key));
  return keyFor(words.trim().split(/\s+/).slice(0, 6).join(' '), new Set([...own, ...taken]), otherwise);
}
