import type { Words } from '../views/words.js';

/** What a practitioner goes on with; a quiz is open while an attempt at it has not been sent in. */
export type Onward = 'lesson' | 'quiz' | 'open-quiz' | 'attestation';

export function goOnLabel(onward: Onward, words: Words): string {
  return words.say(`go-on.${onward}`);
}
