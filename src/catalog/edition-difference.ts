import { canonicalJson, sha256 } from '../kernel/canonical.js';
import type { Activity, EditionContent } from './edition.js';
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
  const changed = [...fresh].flatMap(([key, place]): ActivityDifference[] => {
    const { activity } = place;
    const last = old.get(key);
    const change = last ? changeOf(last, place) : 'added';
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

type Behind = Pick<EditionContent, 'evidence' | 'media'>;

const placed = ({ modules, ...behind }: EditionContent): ReadonlyMap<string, Placed> =>
  new Map(
    modules.flatMap(({ key, activities }) =>
      activities.map((activity) => [activity.key, { activity, module: key, behind }] as const),
    ),
  );

function changeOf(before: Placed, after: Placed): ActivityChange | null {
  if (hashOf(before) !== hashOf(after)) return 'changed';
  return before.module === after.module ? null : 'moved';
}

/** Of what readers meet: the numbers that passages were given are of no account to them, and what is printed of a claim is. */
function hashOf({ activity, behind }: Placed): string {
  if (activity.kind === 'quiz') return sha256(canonicalJson(activity));
  const { title, summary, objectives, markdown } = activity;
  return sha256(canonicalJson({ title, summary, objectives, markdown, printed: printedIn(markdown, behind) }));
}

const printing = /^\s*:{3,}\s*(claim|figure|media)\s+([a-z0-9][a-z0-9_-]*)\s*$/gm;

/** The claims, figures and media that a lesson shows, as the edition has them. */
function printedIn(markdown: string, { evidence, media = [] }: Behind): readonly unknown[] {
  return [...markdown.matchAll(printing)].map(([, kind, key = '']) => {
    if (kind === 'media') return media.find((medium) => medium.key === key) ?? null;
    if (kind === 'figure') return evidence.figures[key] ?? null;
    const claim = evidence.claims[key];
    return claim ? { text: claim.text, strength: claim.strength, studies: claim.studies } : null;
  });
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
