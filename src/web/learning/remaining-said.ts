import type { Condition } from '../../credentials/completion.js';
import type { Words } from '../views/words.js';

/** One line of what still stands between the practitioner and the certificate. */
export interface RemainingLine {
  readonly done: boolean;
  readonly state: string;
  readonly text: string;
}

/** `next` is the title of the first lesson or quiz that is missing, by its key. */
export function remainingSaid(
  conditions: readonly Condition[],
  title: (activityKey: string) => string,
  words: Words,
): readonly RemainingLine[] {
  return conditions.map(({ kind, done, at, missing, of, left }) => {
    if (done) {
      const text = words.say(`remaining.${kind}.done`, { count: of, date: at === null ? '' : words.date(at, 'short') });
      return { done, text, state: words.say('remaining.done') };
    }
    const [first] = missing;
    const next = first === undefined ? '' : title(first);
    return {
      done,
      text: words.say(`remaining.${kind}`, { next }),
      state: words.say(`remaining.${kind}.left`, { left }),
    };
  });
}
