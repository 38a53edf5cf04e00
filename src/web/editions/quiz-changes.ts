import type { Item } from '../../assessment/item.js';
import type { Quiz } from '../../catalog/edition.js';
import { itemCounts, itemDifferences } from '../../catalog/editions/quiz-difference.js';
import { plainText } from '../../catalog/markdown/plain-text.js';
import { termsSaid } from '../learning/terms.js';
import { keySaid } from '../studio/items/key-said.js';
import type { Words } from '../views/words.js';
import { partsSaid } from './change-part.js';
import { entryShown } from './part-changes.js';
import { nothingShown, paged, type ShownDifference, type ShownEntry, type ShownPlace } from './shown-difference.js';

/** What differs in a quiz, item by item with keys and reasons: for the staff of the course alone. */
export function quizChanges(before: Quiz, after: Quiz, place: ShownPlace, words: Words): ShownDifference {
  const all = itemDifferences(before, after);
  const { shown, more } = paged(all, place, words);
  const entries = shown.map((each) => itemShown(each.before, each.after, words));
  return { ...promisesChanged(before, after, words), entries, more };
}

/** What whoever takes the quiz may know of it: what is promised, and how many questions are others. Never a question, never a key. */
export function promisedChanges(before: Quiz, after: Quiz, words: Words): ShownDifference {
  const { added, removed, changed } = itemCounts(before, after);
  const notes = [
    ...(added + removed + changed > 0 ? [words.say('editions.items', { added, removed, changed })] : []),
    ...(before.title === after.title ? [] : [words.say('editions.renamed', { title: before.title })]),
  ];
  const promises = promisesChanged(before, after, words);
  const isSame = notes.length + promises.gone.length + promises.come.length === 0;
  return { ...promises, notes: isSame ? [words.say('editions.quiz-inner')] : notes };
}

function promisesChanged(before: Quiz, after: Quiz, words: Words): ShownDifference {
  const [old, now] = [before, after].map((quiz) => termsSaid({ ...quiz, drawn: quiz.draw }, words)) as [
    string[],
    string[],
  ];
  const gone = old.filter((line) => !now.includes(line));
  return { ...nothingShown, gone, come: now.filter((line) => !old.includes(line)) };
}

/** The right answers first, in words; then every field that differs. */
function itemShown(before: Item | null, after: Item | null, words: Words): ShownEntry {
  const item = after ?? before;
  const entry = entryShown(plainText(item?.stem ?? ''), before, after, words);
  const [old, now] = [before, after].map((each) => (each ? keySaid(each, undefined, words).join('\n') : ''));
  if (old === now) return entry;
  const key = { label: words.say('editions.key'), parts: partsSaid(old ?? '', now ?? '') };
  return { ...entry, changes: [key, ...entry.changes] };
}
