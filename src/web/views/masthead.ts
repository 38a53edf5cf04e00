import type { PageContext } from './page-context.js';
import type { Words } from './words.js';

export interface MastheadLink {
  readonly href: string;
  readonly label: string;
  /** `page` on the page itself, `true` anywhere below it. */
  readonly current: 'page' | 'true' | null;
}

/** The links on top of every page; an attempt and a review belong to My learning although their addresses do not say so. */
export function mastheadLinks(context: Pick<PageContext, 'viewer' | 'path'>, words: Words): readonly MastheadLink[] {
  const path = /^\/(attempts\/|review(\/|$))/.test(context.path) ? '/learn/elsewhere' : context.path;
  if (context.viewer === null) return marked(forAnyone(words), path);
  const office = context.viewer.administers ? forAdministrators(words) : [];
  const studio = context.viewer.isOnStaff ? forStaff(words) : [];
  return marked([...forPractitioners(words), ...studio, ...office], path);
}

/** The links that all pages of administration share, in a line of their own. */
export const adminLinks = ({ path }: Pick<PageContext, 'path'>, words: Words): readonly MastheadLink[] =>
  marked(ofAdministration(words), path);

/** `below` is where everything stands that the link stands for; null where that is its own page alone. */
interface Link {
  readonly href: string;
  readonly label: string;
  readonly below?: string | null;
}

const marked = (links: readonly Link[], path: string): MastheadLink[] =>
  links.map(({ href, label, below = href }) => ({
    href,
    label,
    current: path === href ? 'page' : below !== null && isIn(path, below) ? 'true' : null,
  }));

const isIn = (path: string, below: string): boolean => path === below || path.startsWith(`${below}/`);

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
    { href: '/account', label: words.say('masthead.account') },
  ];
}

const forStaff = (words: Words): readonly Link[] => [{ href: '/studio', label: words.say('masthead.studio') }];

const forAdministrators = (words: Words): readonly Link[] => [{ href: '/admin', label: words.say('masthead.admin') }];

const ofAdministration = (words: Words): readonly Link[] => [
  { href: '/admin', label: words.say('admin.nav.home'), below: null },
  { href: '/admin/people', label: words.say('admin.nav.people') },
  { href: '/admin/courses', label: words.say('masthead.courses') },
  { href: '/admin/jobs', label: words.say('admin.nav.jobs') },
  { href: '/admin/mail', label: words.say('admin.nav.mail') },
  { href: '/admin/acts', label: words.say('admin.nav.acts') },
  { href: '/admin/settings', label: words.say('admin.settings.page-title') },
];
