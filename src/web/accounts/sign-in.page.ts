import type { FormModel } from '../views/form.js';
import type { Words } from '../views/words.js';

export interface SignInPage {
  readonly form: FormModel<'email' | 'password'>;
  readonly stay: boolean;
  /** The path to go to afterwards; null for My learning. */
  readonly next: string | null;
  /** The other door, which leads to the same place. */
  readonly registerHref: string;
  /** The way in by a sign-in provider; null where there is none. */
  readonly door: { readonly href: string; readonly provider: string } | null;
}

/** Why somebody is back at the beginning, by the word in the address. */
const notices = ['late', 'passkey', 'deactivated'] as const;

export function noticeSaid(notice: unknown, words: Words): string | null {
  const known = notices.find((each) => each === notice);
  return known === undefined ? null : words.say(`sign-in.${known}`);
}
