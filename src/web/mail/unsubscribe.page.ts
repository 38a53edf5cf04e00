import type { Topic } from '../../kernel/mail/letter-kinds.js';
import type { Words } from '../views/words.js';

export interface UnsubscribePage {
  /** What the letters are about. */
  readonly topic: string;
  readonly refused: boolean;
  /** Where the button leads: to the end of such letters, or back to them. */
  readonly action: string;
}

export const unsubscribePage = (topic: Topic, refused: boolean, address: string, words: Words): UnsubscribePage => ({
  topic: words.say(`mail.topic.${topic}`),
  refused,
  action: refused ? `${address}/withdrawal` : address,
});
