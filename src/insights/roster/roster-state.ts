/** Where somebody is on a course. */
export const rosterStates = ['not-begun', 'under-way', 'done', 'certified'] as const;
export type RosterState = (typeof rosterStates)[number];

/** What a roster can be narrowed down to; whoever is overdue is under way or has not begun. */
export const rosterFilters = [...rosterStates, 'overdue'] as const;
export type RosterFilter = (typeof rosterFilters)[number];

interface Facts {
  readonly certified: boolean;
  readonly begun: boolean;
  readonly done: number;
  readonly of: number;
}

/** `done`: everything that is asked for, without the certificate yet, for which the practitioner still gives their word. */
export function rosterState({ certified, begun, done, of }: Facts): RosterState {
  if (certified) return 'certified';
  if (of > 0 && done === of) return 'done';
  return begun ? 'under-way' : 'not-begun';
}

/** Whether an entry is among those that were asked for. */
export const matches: Readonly<Record<RosterFilter, (entry: { state: RosterState; overdue: boolean }) => boolean>> = {
  'not-begun': ({ state }) => state === 'not-begun',
  'under-way': ({ state }) => state === 'under-way',
  done: ({ state }) => state === 'done',
  certified: ({ state }) => state === 'certified',
  overdue: ({ overdue }) => overdue,
};
