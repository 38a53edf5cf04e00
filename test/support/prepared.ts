import { cpSync, existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MakeDatabase, TestDatabase } from './databases.js';

/** Fills an empty database and a folder of stored files, and closes both. */
export type Filling = (place: TestDatabase, objects: string) => Promise<void>;

/**
 * A database as `fill` leaves it, with the stored files in `objects` if it stores any. It is filled once in a run of all tests, by whichever
 * spec comes first, and every spec gets a copy: reading the shipped content anew each time took minutes.
 */
export async function preparedDatabase(
  make: MakeDatabase,
  name: string,
  objects: string | null,
  fill: Filling,
): Promise<TestDatabase> {
  const source = join(process.env.ATTUNE_PREPARED!, `${make.kind}-${name}`);
  const lock = `${source}.lock`;
  while (!existsSync(source)) {
    if (took(lock)) await prepare(make, source, fill).finally(() => rmdirSync(lock));
    else await wait(50);
  }
  if (objects !== null) cpSync(join(source, 'objects'), objects, { recursive: true });
  return make(source);
}

async function prepare(make: MakeDatabase, source: string, fill: Filling): Promise<void> {
  if (existsSync(source)) return;
  const unready = `${source}.unready`;
  const objects = join(unready, 'objects');
  mkdirSync(objects, { recursive: true });
  const place = await make();
  await fill(place, objects);
  await place.keep(unready, source);
  await place.drop();
  renameSync(unready, source);
}

function took(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
