import type { Words } from '../../views/words.js';

/** What has just happened, as the address of the queue says it. */
export const notices = ['marked', 'marked-last', 'skipped-last', 'none'] as const;
export type Notice = (typeof notices)[number];

export function noticeSaid(asked: unknown, words: Words): string | null {
  const notice = notices.find((each) => each === asked);
  return notice === undefined ? null : words.say(`marking.now.${notice}`);
}
