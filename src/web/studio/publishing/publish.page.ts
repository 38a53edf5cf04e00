import type { DraftFinding } from '../../../catalog/draft/draft-checks.service.js';
import type { PieceHead } from '../../../catalog/draft/piece.js';
import type { EditionDifference, Size } from '../../../catalog/edition-difference.js';
import type { Published } from '../../../catalog/published.js';
import type { Preview } from '../../../catalog/publishing.service.js';
import type { PlannedEdition } from '../../../catalog/review/planning/planned-edition.entity.js';
import type { ReviewState } from '../../../catalog/review/review-state.service.js';
import type { EditionForecast } from '../../../learning/moving/moving-forecasts.service.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';
import { byPlace, type PlaceFindings } from '../draft/check.page.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';
import type { PublishField } from './publish-form.js';
import { planShown, type PlanShown } from './plan-shown.js';
import { type ReviewShown, reviewShown } from './review-shown.js';

export interface PublishPage {
  readonly frame: StudioFrame;
  readonly title: string;
  /** The number that the next edition would have. */
  readonly next: number;
  /** What was just published, in words; null for nothing. */
  readonly notice: string | null;
  readonly form: FormModel<PublishField>;
  readonly action: string;
  readonly exceptionAction: string;
  readonly stopping: number;
  readonly warnings: number;
  readonly places: readonly PlaceFindings[];
  /** Null while the draft has faults, or is what the last edition says already. */
  readonly difference: Difference | null;
  readonly isSame: boolean;
  readonly review: ReviewShown;
  /** An edition that waits for its time, or was stopped at it; null for none. */
  readonly plan: PlanShown | null;
  /** Whether one waits: then no other is published from here. */
  readonly waits: boolean;
  readonly when: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint: null;
    readonly chosen: boolean;
  }[];
  /** The time zone that the time is told in. */
  readonly zone: string;
  readonly comparisonHref: string;
  /** What it means for who is under way, a sentence for each edition. */
  readonly underWay: readonly string[];
}

interface Difference {
  readonly isFirst: boolean;
  readonly sizes: readonly { readonly label: string; readonly before: string | null; readonly after: string }[];
  readonly activities: readonly ChangedActivity[];
}

interface ChangedActivity {
  readonly title: string;
  readonly kind: string;
  readonly change: string;
  /** What differs from the last edition. */
  readonly href: string;
}

interface Facts {
  readonly course: StudioCourse;
  readonly form: FormModel<PublishField>;
  readonly done: unknown;
  readonly review: ReviewState;
  readonly plan: PlannedEdition | null;
  /** The draft says something else than the plan. */
  readonly hasMovedOn: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly heads: readonly PieceHead[];
  readonly findings: readonly DraftFinding[];
  readonly difference: Preview | null;
  readonly editions: readonly Published[];
  readonly forecast: readonly EditionForecast[];
}

export function publishPage(facts: Facts, words: Words): PublishPage {
  const { course, form, findings, heads, editions, forecast, difference } = facts;
  const stopping = findings.filter(({ severity }) => severity === 'stops').length;
  const last = editions.at(-1)?.number ?? 0;
  const isSame = difference?.isSame ?? false;
  return {
    frame: studioFrame(course, 'publish', true, words),
    ...{ title: words.say('publish.title', { number: last + 1 }), next: last + 1, form },
    notice: doneSaid(facts.done, last, words),
    review: reviewShown(facts.review, course.slug, facts.names, words),
    plan: planShown(facts.plan, facts.hasMovedOn, course.slug, facts.names, words),
    waits: facts.plan?.waitsFor === course.id,
    when: (['now', 'later'] as const).map((value) => ({
      ...{ value, text: words.say(`publish.when.${value}`), hint: null, chosen: (form.values.when || 'now') === value },
    })),
    zone: words.timeZone,
    comparisonHref: addresses.comparison(course.slug, last, 'draft'),
    action: addresses.publish(course.slug),
    exceptionAction: addresses.publishExceptions(course.slug),
    ...{ stopping, warnings: findings.length - stopping },
    places: byPlace(course, heads, findings, words),
    difference: difference && differenceSaid(difference, last, course.slug, words),
    isSame,
    underWay: forecast.flatMap(({ number, stay, move }) => [
      ...(stay > 0 ? [words.say('publish.stay', { count: stay, number })] : []),
      ...(move > 0 ? [words.say('publish.move', { count: move, number, next: last + 1 })] : []),
    ]),
  };
}

function doneSaid(done: unknown, number: number, words: Words): string | null {
  if (done === 'published') return words.say('publish.done', { number });
  return done === 'planned' || done === 'cancelled' ? words.say(`publish.${done}`) : null;
}

function differenceSaid(
  { before, after, activities }: EditionDifference,
  last: number,
  slug: string,
  words: Words,
): Difference {
  const line = (name: keyof Size) => {
    const said = (size: Size) => (name === 'minutes' ? words.duration(size.minutes) : words.number(size[name]));
    return { label: words.say(`publish.size.${name}`), before: before && said(before), after: said(after) };
  };
  return {
    isFirst: before === null,
    sizes: (['modules', 'lessons', 'quizzes', 'items', 'minutes'] as const).map(line),
    activities: activities.map(({ title, kind, key, change }) => ({
      ...{ title, kind: words.say(`draft.kind.${kind}`), change: words.say(`publish.change.${change}`) },
      href: addresses.comparedActivity(slug, last, 'draft', key),
    })),
  };
}
