import type { Words } from '../views/words.js';

const own = {
  'too-many': 'mail.why.too-many',
  'too-old': 'mail.why.too-old',
  unsubscribed: 'mail.why.unsubscribed',
  forgotten: 'mail.why.forgotten',
  interrupted: 'mail.why.interrupted',
  lapsed: 'mail.why.lapsed',
} as const;

/** Why a letter stands where it stands: one of our own reasons in words, or what the mail server said in its own. */
export const whyOf = ({ lastError }: { readonly lastError: string | null }, words: Words): string | null => {
  if (lastError === null) return null;
  return lastError in own ? words.say(own[lastError as keyof typeof own]) : lastError;
};
