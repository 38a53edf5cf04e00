import { cameBetween } from '../../../catalog/review/planning/came-between.js';
import type { PlannedEdition } from '../../../catalog/review/planning/planned-edition.entity.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { nameOf } from '../review/thread-view.js';

/** An edition that waits for its time, or that was stopped at it. */
export interface PlanShown {
  readonly said: string;
  readonly note: string;
  /** Why it was not published; empty while it waits. */
  readonly reasons: readonly string[];
  /** Where it is cancelled; null where it does not wait. */
  readonly cancel: string | null;
  /** The draft says something else by now, which is not in it. */
  readonly hasMovedOn: boolean;
}

/** Null where there is nothing to say: what was published or cancelled is no news. */
export function planShown(
  plan: PlannedEdition | null,
  hasMovedOn: boolean,
  slug: string,
  names: ReadonlyMap<string, string>,
  words: Words,
): PlanShown | null {
  if (!plan || (plan.waitsFor === null && plan.outcome !== 'refused')) return null;
  const waits = plan.waitsFor !== null;
  const about = { moment: words.date(plan.publishAt, 'moment'), name: nameOf(plan.plannedBy, names, words) };
  return {
    said: words.say(waits ? 'publish.plan.waits' : 'publish.plan.refused', about),
    note: plan.note,
    reasons: (plan.reasons ?? []).map((why) => (why === cameBetween ? words.say('publish.plan.came-between') : why)),
    cancel: waits ? addresses.planCancellation(slug, plan.id) : null,
    hasMovedOn: waits && hasMovedOn,
  };
}
