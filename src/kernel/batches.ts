import { setTimeout as pause } from 'node:timers/promises';

/** Rows that go to the database in one statement: fewer round trips, and far from either database's limit of parameters. */
const largest = 250;

export function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += largest) yield rows.slice(from, from + largest);
}

/** Between two batches of a long job: SQLite answers without letting go of the thread, and others wait for it. */
export const rest = (): Promise<void> => pause(20);
