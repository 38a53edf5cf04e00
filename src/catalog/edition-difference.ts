import { isDeepStrictEqual } from 'node:util';
import { canonicalJson, sha256 } from '../kernel/canonical.js';
import type { Activity, EditionContent } from './edition.js';
import type { Behind, Texts } from './editions/printed-lines.js';
import { readableLesson } from './editions/readable-lesson.js';
import { activitiesOf } from './published.js';

export type ActivityChange = 'added' | 'removed' | 'changed' | 'moved';

/** What became of one lesson or quiz between two editions. */
export interface ActivityDifference {
  readonly kind: Activity['kind'];
  readonly key: string;
  readonly title: string;
  /** What it was called before, where that differs. */
  readonly renamedFrom: string | null;
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
  const standsOnSame = isDeepStrictEqual([before.evidence, before.media], [after.evidence, after.media]);
  const changed = [...fresh].flatMap(([key, place]): ActivityDifference[] => {
    const { activity } = place;
    const last = old.get(key);
    const change = last ? changeOf(last, place, standsOnSame) : 'added';
    const renamedFrom = last && last.activity.title !== activity.title ? last.activity.title : null;
    return change === null ? [] : [{ kind: activity.kind, key, title: activity.title, renamedFrom, change }];
  });
  const gone = [...old].flatMap(([key, { activity }]): ActivityDifference[] =>
    fresh.has(key) ? [] : [{ kind: activity.kind, key, title: activity.title, renamedFrom: null, change: 'removed' }],
  );
  return { ...sizes, activities: [...changed, ...gone] };
}

interface Placed {
  readonly activity: Activity;
  readonly module: string;
  readonly behind: Behind;
}

const placed = ({ modules, ...behind }: EditionContent): ReadonlyMap<string, Placed> =>
  new Map(
    modules.flatMap(({ key, activities }) =>
      activities.map((activity) => [activity.key, { activity, module: key, behind }] as const),
    ),
  );

/** What says the same and stands on the same is printed the same, and needs not be read to know it. */
function changeOf(before: Placed, after: Placed, standsOnSame: boolean): ActivityChange | null {
  const isUntouched = standsOnSame && isDeepStrictEqual(wordsOf(before.activity), wordsOf(after.activity));
  if (!isUntouched && hashOf(before) !== hashOf(after)) return 'changed';
  return before.module === after.module ? null : 'moved';
}

/** What readers meet: the numbers that passages were given are of no account to them. */
function wordsOf(activity: Activity): object {
  if (activity.kind === 'quiz') return activity;
  const { title, summary, objectives, markdown } = activity;
  return { title, summary, objectives, markdown };
}

/** With what is printed of claims, figures and media. */
function hashOf({ activity, behind }: Placed): string {
  if (activity.kind === 'quiz') return sha256(canonicalJson(activity));
  const read = readableLesson(activity, behind, plainly).map(({ text }) => text);
  return sha256(canonicalJson({ ...wordsOf(activity), read }));
}

/** Sentences of the platform by their names, so that what is compared does not depend on a language. */
const plainly: Texts = { say: (key, values = {}) => `${key} ${canonicalJson(values)}`, locale: 'en' };

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
