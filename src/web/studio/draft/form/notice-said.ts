import type { Words } from '../../../views/words.js';

/** What was just done with a form; null for nothing. */
export function noticeSaid(now: string | null, isChanged: boolean, count: number, words: Words): string | null {
  if (isChanged) return words.say('draft.form.unsaved');
  if (now === 'saved') return words.say('draft.form.saved', { count });
  if (now === 'changed-since') return words.say('draft.form.changed-since');
  return now === 'unchanged' ? words.say('draft.form.unchanged') : null;
}
