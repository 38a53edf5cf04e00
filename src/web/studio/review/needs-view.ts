import { reviewNeeds } from '../../../catalog/review/review-standing.js';
import type { ReviewNeeds } from '../../../catalog/review/sign-off/review-needs.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';

/** What publishing the course needs, and the form in which its lead decides that. */
export interface NeedsView {
  readonly lines: readonly NeedLine[];
  /** Null for who may not decide, and where the place has decided all. */
  readonly action: string | null;
}

interface NeedLine {
  readonly name: string;
  readonly label: string;
  /** That it is needed or not, and by whose word. */
  readonly said: string;
  readonly isNeeded: boolean;
  readonly isFixed: boolean;
}

export function needsView(needs: ReviewNeeds, slug: string, mayDecide: boolean, words: Words): NeedsView {
  const lines = reviewNeeds.map((name) => ({
    name,
    label: words.say(`review-page.need.${name}`),
    said: words.say(`review-page.need-said.${needs[name].by}`, { needed: needs[name].isNeeded ? 'yes' : 'no' }),
    isNeeded: needs[name].isNeeded,
    isFixed: needs[name].by === 'installation',
  }));
  return { lines, action: mayDecide && lines.some(({ isFixed }) => !isFixed) ? addresses.reviewNeeds(slug) : null };
}
