import type { PageContext } from './page-context.js';
import type { Words } from './words.js';

export interface MastheadLink {
  readonly href: string;
  readonly label: string;
  /** `page` on the page itself, `true` anywhere below it. */
  readonly current: 'page' | 'true' | null;
}

/** The links on top of every page; an attempt belongs to My learning although its address does not say so. */
export function mastheadLinks(context: Pick<PageContext, 'viewer' | 'path'>, words: Words): readonly MastheadLink[] {
  const path = context.path.startsWith('/attempts/') ? '/learn/attempt' : context.path;
  return (context.viewer === null ? forAnyone(words) : forPractitioners(words)).map((link) => ({
    ...link,
    current: path === link.href ? 'page' : path.startsWith(`${link.href}/`) ? 'true' : null,
  }));
}

function forAnyone(words: Words) {
  return [
    { href: '/courses', label: words.say('masthead.courses') },
    { href: '/evidence', label: words.say('masthead.evidence') },
    { href: '/verify', label: words.say('masthead.verify') },
    { href: '/sign-in', label: words.say('masthead.sign-in') },
  ];
}

function forPractitioners(words: Words) {
  return [
    { href: '/learn', label: words.say('masthead.learning') },
    { href: '/courses', label: words.say('masthead.courses') },
    { href: '/evidence', label: words.say('masthead.evidence') },
    { href: '/certificates', label: words.say('masthead.certificates') },
  ];
}
