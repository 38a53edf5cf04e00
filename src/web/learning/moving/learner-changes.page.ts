import type { EditionDifference } from '../../../catalog/edition-difference.js';
import type { Published } from '../../../catalog/published.js';
import { addresses } from '../../addresses.js';
import { type ActivityLine, activityLine, type SizeLine, sizesSaid } from '../../editions/difference-said.js';
import type { ShownDifference } from '../../editions/shown-difference.js';
import type { Words } from '../../views/words.js';
import { type Offer, partsThatDiffer } from './offer.js';

/** All that changed from one edition to another, for whoever is on the course. */
export interface LearnerChangesPage {
  readonly title: string;
  readonly course: string;
  readonly language: string;
  readonly courseHref: string;
  readonly note: string;
  readonly before: number;
  readonly after: number;
  readonly sizes: readonly SizeLine[];
  readonly lines: readonly ActivityLine[];
  readonly parts: Offer['parts'];
}

export function learnerChangesPage(
  before: Published,
  after: Published,
  difference: EditionDifference,
  words: Words,
): LearnerChangesPage {
  const { slug, title, language, changeNote } = after.content;
  const [one, other] = [before.number, after.number];
  return {
    title: words.say('moving.changes', { before: one, after: other }),
    ...{ course: title, language, courseHref: addresses.courseHome(slug), note: changeNote, before: one, after: other },
    sizes: sizesSaid(difference, words),
    lines: difference.activities.map((each) =>
      activityLine(each, addresses.changedActivity(slug, one, other, each.key), words),
    ),
    parts: partsThatDiffer(before, after, words),
  };
}

/** One lesson, quiz or part in two editions. */
export interface LearnerDifferencePage {
  readonly title: string;
  readonly language: string;
  readonly changes: { readonly href: string; readonly text: string };
  readonly difference: ShownDifference;
  /** Where the lesson or quiz stands now; null where it does no more. */
  readonly activityHref: string | null;
  /** Where they say that they know of it; null where nothing is marked. */
  readonly knownAction: string | null;
  /** What they wrote there that has no place in the newer edition any more. */
  readonly notes: readonly string[];
}
