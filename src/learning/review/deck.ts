import type { Corrections } from '../../assessment/correction.js';
import type { Day } from './day.js';
import { type Prompt, promptsOf } from './prompts.js';
import { queueOf, type Waiting } from './queue.js';
import type { ReviewCard } from './review-card.entity.js';
import type { SeenItems } from './seen-items.js';
import type { Standing } from '../enrolments.service.js';

/** A prompt with what is remembered of it; the row is null before the first answer. */
export interface Entry extends Waiting {
  readonly prompt: Prompt;
  readonly row: ReviewCard | null;
  /** Whether it says something else than when it was last answered. */
  readonly changed: boolean;
}

/** All that one practitioner keeps fresh of a course, as it stands on their day. */
export interface Deck {
  readonly today: Day;
  /** In the order of the course. */
  readonly entries: readonly Entry[];
  readonly takenOut: readonly Entry[];
  /** What is to be asked today. */
  readonly queue: readonly Entry[];
}

export interface DeckFacts {
  readonly standing: Standing;
  readonly seen: SeenItems;
  readonly corrections: Corrections;
  readonly rows: readonly ReviewCard[];
  /** How many were answered for the first time today. */
  readonly begun: number;
  readonly today: Day;
}

export function deckOf({ standing, seen, corrections, rows, begun, today }: DeckFacts): Deck {
  const done = new Set(
    [...standing.progress.values()].flatMap(({ activityKey, doneAt }) => (doneAt ? [activityKey] : [])),
  );
  const known = new Map(rows.map((row) => [idOf(row), row]));
  const all = promptsOf(standing.edition.content, done, seen, corrections).map((prompt): Entry => {
    const id = idOf(prompt);
    const row = known.get(id) ?? null;
    const changed = row?.contentHash != null && row.contentHash !== prompt.contentHash;
    return { id, prompt, row, dueOn: row?.dueOn ?? null, changed };
  });
  const entries = all.filter(({ row }) => !row?.takenOutAt);
  return {
    today,
    entries,
    takenOut: all.filter(({ row }) => row?.takenOutAt),
    queue: queueOf(entries, today, begun),
  };
}

export const idOf = ({ source, key }: Pick<Prompt, 'source' | 'key'>): string => `${source}:${key}`;
