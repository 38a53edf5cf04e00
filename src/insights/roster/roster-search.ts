import type { RosterFilter } from './roster-state.js';

export const rosterOrders = ['newest', 'seen', 'quiet', 'name'] as const;
/** The latest enrolment first; seen last first; quiet for longest first; by name. */
export type RosterOrder = (typeof rosterOrders)[number];

export interface RosterSearch {
  /** How a name, one of its later words, or an address begins; nothing finds everybody. */
  readonly text: string;
  readonly state: RosterFilter | null;
  readonly groupId: string | null;
  readonly editionId: string | null;
  readonly order: RosterOrder;
}

/** The last one that was looked at: by what it was put in its place, and its id. */
export interface RosterCursor {
  /** Milliseconds or a name; null where there is none, and in the order of enrolment, where the id says it all. */
  readonly by: string | number | null;
  readonly id: string;
}

export const writeCursor = ({ by, id }: RosterCursor): string =>
  Buffer.from(JSON.stringify([by, id])).toString('base64url');

/** Null for what is no cursor. */
export function readCursor(text: unknown): RosterCursor | null {
  if (typeof text !== 'string' || text.length > 1000) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 2) return null;
    const [by, id] = read as unknown[];
    const isBy = by === null || typeof by === 'string' || (typeof by === 'number' && Number.isSafeInteger(by));
    return isBy && typeof id === 'string' ? { by, id } : null;
  } catch {
    return null;
  }
}
