const minute = 60_000;
const hour = 60 * minute;

/** What a mailed link is for, with how long it works, in milliseconds: the more it opens, the shorter. */
export const linkLifetimes = {
  confirm: 24 * hour,
  reset: 60 * minute,
  'link-identity': 60 * minute,
  'change-old': 24 * hour,
  'change-new': 24 * hour,
} as const satisfies Record<string, number>;

export type LinkPurpose = keyof typeof linkLifetimes;
