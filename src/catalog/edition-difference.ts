import { canonicalJson, sha256 } from '../kernel/canonical.js';
import type { Activity, EditionContent } from './edition.js';
import { activitiesOf } from './published.js';

export type ActivityChange = 'added' | 'removed' | 'changed' | 'moved';

/** What became of one lesson or quiz between two editions. */
export interface ActivityDifference {
  readonly kind: Activity['kind'];
  readonly key: string;
  readonly title: string;
  readonly change: ActivityChange;
}

export interface Size {
  readonly modules: number;
  readonly lessons: number;
  readonly quizzes: number;
  readonly items: number;
  /** Contact time. */
  readonly minutes: number;
}

export interface EditionDifference {
  /** Null where there is none before. */
  readonly before: Size | null;
  readonly after: Size;
  /** In the order of the newer one, with what is gone at the end. Of a first edition all is new, and nothing is listed. */
  readonly activities: readonly ActivityDifference[];
}

/** What a newer edition changes for whoever knows the one before. */
export function editionDifference(before: EditionContent | null, after: EditionContent): EditionDifference {
  const sizes = { before: before && sizeOf(before), after: sizeOf(after) };
  if (!before) return { ...sizes, activities: [] };
  const [old, fresh] = [placed(before), placed(after)];
  const changed = [...fresh].flatMap(([key, { activity, module }]): ActivityDifference[] => {
    const last = old.get(key);
    const change = last ? changeOf(last, { activity, module }) : 'added';
    return change === null ? [] : [{ kind: activity.kind, key, title: activity.title, change }];
  });
  const gone = [...old].flatMap(([key, { activity }]): ActivityDifference[] =>
    fresh.has(key) ? [] : [{ kind: activity.kind, key, title: activity.title, change: 'removed' }],
  );
  return { ...sizes, activities: [...changed, ...gone] };
}

interface Placed {
  readonly activity: Activity;
  readonly module: string;
}

const placed = ({ modules }: EditionContent): ReadonlyMap<string, Placed> =>
  new Map(
    modules.flatMap(({ key, activities }) =>
      activities.map((activity) => [activity.key, { activity, module: key }] as const),
    ),
  );

function changeOf(before: Placed, after: Placed): ActivityChange | null {
  if (hashOf(before.activity) !== hashOf(after.activity)) return 'changed';
  return before.module === after.module ? null : 'moved';
}

/** Of what readers meet: the numbers that passages were given are of no account to them. */
function hashOf(activity: Activity): string {
  if (activity.kind === 'quiz') return sha256(canonicalJson(activity));
  const { title, summary, objectives, markdown } = activity;
  return sha256(canonicalJson({ title, summary, objectives, markdown }));
}

function sizeOf(content: EditionContent): Size {
  const activities = activitiesOf(content);
  const quizzes = activities.filter((activity) => activity.kind === 'quiz');
  return {
    modules: content.modules.length,
    lessons: activities.length - quizzes.length,
    quizzes: quizzes.length,
    items: quizzes.reduce((sum, { items }) => sum + items.length, 0),
    minutes: content.hours.minutes,
  };
}
