import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import type { Failure } from './failure.js';

/** Nobody came in by the provider: why, and what can be done. */
export interface FailedPage {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly label: string;
}

/** Who is signed in already came from their account. */
const fromAccount: readonly Failure[] = ['taken', 'other'];

export function failedPage(why: Failure, provider: string, words: Words): FailedPage {
  const isOfAccount = fromAccount.includes(why);
  return {
    title: words.say(`oidc.failed.title`, { provider }),
    text: why === 'deactivated' ? words.say('sign-in.deactivated') : words.say(`oidc.failed.${why}`, { provider }),
    href: isOfAccount ? addresses.identities : '/sign-in',
    label: words.say(isOfAccount ? 'identities.page-title' : 'oidc.failed.back'),
  };
}
