import type { SettingKey } from '../../kernel/settings/setting-kinds.js';
import type { Words } from '../views/words.js';
import { accessibility, complaints, markdownOf, privacy, records, refunds } from './shipped.js';

interface PolicyKind {
  readonly setting: Extract<SettingKey, `policy-${string}`>;
  readonly href: string;
  readonly title: (words: Words) => string;
  /** The text that holds until somebody writes another, in Markdown. */
  readonly shipped: (words: Words) => string;
}

/** What an installation says of how it works, for everybody to read. Education's certifiers ask for most of them. */
export const policies = {
  accessibility: {
    ...{ setting: 'policy-accessibility', href: '/accessibility' },
    title: (words) => words.say('accessibility.page-title'),
    shipped: (words) => markdownOf(accessibility, words),
  },
  privacy: {
    ...{ setting: 'policy-privacy', href: '/privacy' },
    title: (words) => words.say('privacy.page-title'),
    shipped: (words) => markdownOf(privacy, words),
  },
  refunds: {
    ...{ setting: 'policy-refunds', href: '/policies/refunds' },
    title: (words) => words.say('refunds.page-title'),
    shipped: (words) => markdownOf(refunds, words),
  },
  complaints: {
    ...{ setting: 'policy-complaints', href: '/policies/complaints' },
    title: (words) => words.say('complaints.page-title'),
    shipped: (words) => markdownOf(complaints, words),
  },
  records: {
    ...{ setting: 'policy-records', href: '/policies/records' },
    title: (words) => words.say('records.page-title'),
    shipped: (words) => markdownOf(records, words),
  },
} as const satisfies Record<string, PolicyKind>;

export type Policy = keyof typeof policies;
export const policyNames = Object.keys(policies) as readonly Policy[];

export const isPolicy = (name: string): name is Policy => Object.hasOwn(policies, name);

/** The links to all of them, for the foot of every page. */
export const policyLinks = (words: Words) =>
  policyNames.map((name) => ({ href: policies[name].href, label: policies[name].title(words) }));
