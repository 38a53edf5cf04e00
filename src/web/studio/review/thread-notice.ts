import type { Words } from '../../views/words.js';

const deeds = ['written', 'answered', 'resolved', 'reopened', 'edited', 'withdrawn'];

/** What was just done to a thread, as the page that shows it says; null where the address tells of nothing. */
export const threadNotice = (now: unknown, words: Words): string | null =>
  typeof now === 'string' && deeds.includes(now) ? words.say(`comments.now-${now}`) : null;
