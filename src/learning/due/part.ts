import type { EditionContent } from '../../catalog/edition.js';
import { isLook } from '../../catalog/published.js';

/** What can be due: all of a course, a module, or one lesson or quiz. */
export const partKinds = ['course', 'module', 'activity'] as const;
export type PartKind = (typeof partKinds)[number];

export interface Part {
  readonly partKind: PartKind;
  /** Null for the whole course. */
  readonly partKey: string | null;
}

type Course = Pick<EditionContent, 'modules'>;

/** What a part asks to be done, by activity key; nothing where the edition does not have the part. */
const asked = {
  course: ({ modules }) => modules.flatMap(({ activities }) => activities),
  module: ({ modules }, key) => modules.find((module) => module.key === key)?.activities ?? [],
  activity: ({ modules }, key) => modules.flatMap(({ activities }) => activities).filter((each) => each.key === key),
} as const satisfies Record<PartKind, (course: Course, key: string | null) => Course['modules'][number]['activities']>;

/** Keys of the activities that completion asks for within the part: no look before or after a course. */
export const activitiesIn = (course: Course, { partKind, partKey }: Part): readonly string[] =>
  asked[partKind](course, partKey)
    .filter((activity) => !isLook(activity))
    .map(({ key }) => key);

/** The title of a module or an activity; null for the whole course, and for what the edition does not have. */
export function titleOf({ modules }: Course, { partKind, partKey }: Part): string | null {
  const all =
    partKind === 'module' ? modules : partKind === 'activity' ? modules.flatMap(({ activities }) => activities) : [];
  return all.find(({ key }) => key === partKey)?.title ?? null;
}
