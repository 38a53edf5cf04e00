import { type EditionPart, partDifference } from '../../catalog/editions/part-difference.js';
import type { Published } from '../../catalog/published.js';
import type { Content } from '../../catalog/draft/piece.js';
import { plainText } from '../../catalog/markdown/plain-text.js';
import { changesBetween } from '../studio/draft/changes.js';
import type { Words } from '../views/words.js';
import { nothingShown, paged, type ShownDifference, type ShownEntry, type ShownPlace } from './shown-difference.js';

/** What differs in the details, the glossary, the cards or the media of a course. */
export function partChanges(
  part: EditionPart,
  [before, after]: readonly [Published, Published],
  place: ShownPlace,
  words: Words,
): ShownDifference {
  const all = partDifference(part, before.content, after.content);
  const { shown, more } = paged(all, place, words);
  const entries = shown.map(({ title, before: one, after: other }) => entryShown(plainText(title), one, other, words));
  return { ...nothingShown, entries, more };
}

/** One thing with what differs in it; null for where it is not there. */
export function entryShown(title: string, before: object | null, after: object | null, words: Words): ShownEntry {
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return {
    ...{ title, state: words.say(`publish.change.${change}`) },
    changes: changesBetween((before ?? {}) as Content, (after ?? {}) as Content, words).filter(
      ({ parts }) => parts.length,
    ),
  };
}
