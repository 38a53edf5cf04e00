/** What of the review can stand in the way of publishing. */
export const reviewNeeds = ['sign-off', 'disclosures'] as const;
export type ReviewNeed = (typeof reviewNeeds)[number];

/** How the review of a draft stood when it was decided to publish it. */
export interface ReviewStanding {
  /** The sign-off that it was published on; null without one. */
  readonly signOffId: string | null;
  readonly openComments: number;
  /** What was asked for and missing. */
  readonly setAside: readonly ReviewNeed[];
  /** Why it was published nevertheless; null where nothing was set aside. */
  readonly reason: string | null;
}
