import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sessionSecret } from './servers.mjs';
import { signedIn } from './signed-in.mjs';

/** People with an account, whose sessions are written through the product's own service. */
export async function makeTakers(file, count) {
  const dist = (path) => import(pathToFileURL(resolve(import.meta.dirname, '../../dist/src', path)).href);
  const [{ openDatabase }, { schema }, { SystemClock }, { hashOf, newId }, { Sessions }, { Person }] =
    await Promise.all(
      [
        ...['kernel/opening.js', 'schema.js', 'kernel/clock.js', 'kernel/ids.js'],
        ...['accounts/sessions.service.js', 'accounts/person.entity.js'],
      ].map(dist),
    );
  const database = await openDatabase({ kind: 'sqlite', file }, schema, { waitMs: 60_000, runMs: 60_000 });
  const sessions = new Sessions(database.reads, database.writes, new SystemClock());
  const made = await database.writes.unit(async (unit) => {
    const all = [];
    for (let n = 0; n < count; n += 1) {
      const [id, email] = [newId(), `taker${n}@load.invalid`];
      const about = { id, email, emailKey: email, name: `Taker ${n}`, language: 'en' };
      await unit.insert(Person, { ...about, createdAt: new Date(), confirmedAt: new Date() });
      all.push({ personId: id, ...(await signedIn({ sessions, hashOf, sessionSecret }, id)) });
    }
    return all;
  });
  await database.close();
  return made;
}
