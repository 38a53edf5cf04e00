import type { RubricRow, WrittenItem } from '../../assessment/item.js';
import { rubricShare } from '../../assessment/rubric.js';
import type { Share } from '../../assessment/score.js';
import type { StaffRole } from '../../catalog/access.js';
import type { Marking, MarkingPart } from './marking.entity.js';

/** What was given to a response so far. */
export type Given = Pick<Marking, 'part' | 'marks' | 'markedBy'>;

export interface Marker {
  readonly id: string;
  /** Their part in the course. */
  readonly role: StaffRole;
}

const partOf = (given: readonly Given[], part: MarkingPart): Given | null =>
  given.find((each) => each.part === part) ?? null;

/** Which marking a response needs next; null once it has its mark. */
export function wanted(item: WrittenItem, given: readonly Given[]): MarkingPart | null {
  const [first, second] = [partOf(given, 'first'), partOf(given, 'second')];
  if (!first) return 'first';
  if ((item.markers ?? 1) === 1) return null;
  if (!second) return 'second';
  return areApart(item, first, second) && !partOf(given, 'settled') ? 'settled' : null;
}

/** The second marker is another person than the first; who settles sees both, and is a lead, whoever marked before. */
const rules = {
  first: () => true,
  second: ({ id }, given) => partOf(given, 'first')?.markedBy !== id,
  settled: ({ role }) => role === 'lead',
} satisfies Record<MarkingPart, (marker: Marker, given: readonly Given[]) => boolean>;

export const mayMark = (part: MarkingPart, marker: Marker, given: readonly Given[]): boolean =>
  rules[part](marker, given);

/** The place of a level among those of its criterion, from 0 for the one with fewest points. */
export const levelRank = ({ levels }: RubricRow, level: number): number =>
  levels.filter(({ points }) => points < (levels[level]?.points ?? 0)).length;

/** Whether two markers are further apart than one level on any criterion. */
export const areApart = ({ rubric }: WrittenItem, one: Given, other: Given): boolean =>
  rubric.some((row) => {
    const rank = ({ marks }: Given) => levelRank(row, marks[row.key] ?? 0);
    return Math.abs(rank(one) - rank(other)) > 1;
  });

/**
 * What a response earns: by one marker what they gave, by two the mean of their shares, and where it was settled what the lead
 * gave; null while a marking is missing.
 */
export function shareOf(item: WrittenItem, given: readonly Given[]): Share | null {
  if (wanted(item, given) !== null) return null;
  const by = (part: MarkingPart): Share | null => {
    const marking = partOf(given, part);
    return marking && rubricShare(item.rubric, marking.marks);
  };
  const [first, second, settled] = [by('first'), by('second'), by('settled')];
  if (settled || !first || !second) return settled ?? first;
  return { earned: first.earned + second.earned, of: first.of + second.of };
}
