import type { Registry } from './registry.js';
import { type StudyStatus, studyStatuses, type WayOfChecking, waysOfChecking } from './study.js';

/** How much the registry holds, by what a reader has to know of it before trusting it. */
export interface Census {
  readonly studies: number;
  readonly claims: number;
  readonly numbers: number;
  readonly byStatus: Readonly<Record<StudyStatus, number>>;
  /** How the entry of a study, and how each number, was made sure of. */
  readonly studiesChecked: Readonly<Record<WayOfChecking, number>>;
  readonly numbersChecked: Readonly<Record<WayOfChecking, number>>;
  readonly contested: number;
}

export function censusOf({ studies, claims }: Pick<Registry, 'studies' | 'claims'>): Census {
  const all = [...studies.values()];
  const numbers = all.flatMap(({ figures }) => figures);
  const ways = (entries: readonly { readonly checked: { readonly how: WayOfChecking } }[]) =>
    tally(
      waysOfChecking,
      entries.map(({ checked }) => checked.how),
    );
  return {
    studies: all.length,
    claims: claims.size,
    numbers: numbers.length,
    byStatus: tally(
      studyStatuses,
      all.map(({ status }) => status),
    ),
    studiesChecked: ways(all),
    numbersChecked: ways(numbers),
    contested: [...claims.values()].filter(({ contested }) => contested).length,
  };
}

function tally<Kind extends string>(kinds: readonly Kind[], found: readonly Kind[]): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const kind of found) counts[kind] += 1;
  return counts;
}
