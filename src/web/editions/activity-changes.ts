import type { Quiz } from '../../catalog/edition.js';
import { placeOf, type Published } from '../../catalog/published.js';
import type { Words } from '../views/words.js';
import { lessonChanges, wholeLesson } from './lesson-changes.js';
import { nothingShown, type ShownDifference, type ShownPlace } from './shown-difference.js';

/** How the difference of a quiz is shown: what the staff sees of it is not for whoever takes it. */
export type QuizSaying = (before: Quiz, after: Quiz, place: ShownPlace, words: Words) => ShownDifference;

/** What a lesson or quiz is called now, or was called where it is gone; null where neither edition has it. */
export const activityTitle = ([before, after]: readonly [Published, Published], key: string): string | null =>
  (placeOf(after.content, key) ?? placeOf(before.content, key))?.activity.title ?? null;

/** What became of one lesson or quiz; null where neither edition has it. */
export function activityChanges(
  [before, after]: readonly [Published, Published],
  key: string,
  place: ShownPlace,
  saying: QuizSaying,
  words: Words,
): ShownDifference | null {
  const [old, now] = [placeOf(before.content, key), placeOf(after.content, key)];
  const [one, other] = [old?.activity ?? null, now?.activity ?? null];
  if (!one && !other) return null;
  const note = (name: string, values = {}) => ({
    ...nothingShown,
    notes: [words.say(`editions.note.${name}`, values)],
  });
  if (!one) return note('added', { number: after.number });
  if (!other) {
    const gone = words.say('editions.note.removed', { number: after.number });
    return one.kind === 'lesson'
      ? wholeLesson({ edition: before, lesson: one }, gone, words)
      : { ...nothingShown, notes: [gone] };
  }
  if (one.kind !== other.kind) return note('another-kind');
  const shown =
    one.kind === 'lesson' && other.kind === 'lesson'
      ? lessonChanges({ edition: before, lesson: one }, { edition: after, lesson: other }, place, words)
      : one.kind === 'quiz' && other.kind === 'quiz'
        ? saying(one, other, place, words)
        : nothingShown;
  const moved = old?.module.key === now?.module.key ? [] : [movedSaid(old?.module.title, now?.module.title, words)];
  return { ...shown, notes: [...moved, ...shown.notes] };
}

const movedSaid = (from = '', to = '', words: Words): string => words.say('editions.note.moved', { from, to });
