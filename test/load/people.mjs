// An installation of two hundred thousand accounts. Rows go into the tables directly, a service would take an hour; they are
// found by the very keys that the product makes.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { signedIn } from './signed-in.mjs';

const dist = (file) => import(pathToFileURL(resolve(import.meta.dirname, '../../dist/src', file)).href);
export const everybody = 200_000;
/** So many of them are about to sign in, each once. */
const arriving = 1_000;
const password = 'a heron stands in the cold river';
/** Of so many, one is deactivated. */
const deactivatedEach = 400;

const first = 'Robin Noor Inês Amaru Sasha Mattéo Yuki Olu Freya Zainab Tomás Wren Ilse Kofi Mei Dag'.split(' ');
const last = `Ashgrove Lindqvist Carvalhal Okafor Nakamura Quispe Haddad Kowalski Ng Strauß O’Neill García Vandael
  Halloway Tashiro Moreau Petrov Singh Abebe Costa`.split(/\s+/);

/** Fills the database in the folder. Returns an administrator's browser, those who sign in, and the id in the middle. */
export async function makePeople(folder, sessionSecret) {
  const [{ openDatabase }, { schema }, { SystemClock }, ids, { hashPassword }] = await Promise.all(
    [...['kernel/opening.js', 'schema.js', 'kernel/clock.js', 'kernel/ids.js'], 'accounts/passwords.js'].map(dist),
  );
  const [{ Sessions }, { searchKeys }] = await Promise.all(
    ['accounts/sessions.service.js', 'accounts/directory/search-keys.js'].map(dist),
  );
  const file = resolve(folder, 'attune.sqlite');
  const made = fill(file, await hashPassword(password), ids.newId, searchKeys);
  const database = await openDatabase({ kind: 'sqlite', file }, schema, { waitMs: 60_000, runMs: 600_000 });
  const sessions = new Sessions(database.reads, database.writes, new SystemClock());
  const parts = { sessions, hashOf: ids.hashOf, sessionSecret };
  const administrator = await signedIn(parts, made.administrator);
  const strangers = await database.writes.unit(async () => {
    const all = [];
    for (let n = 0; n < arriving; n += 1) {
      const form = () => [
        ['email', emailOf(n)],
        ['password', password],
      ];
      all.push({ ...(await signedIn(parts, null)), form, place: `10.1.${n >> 8}.${n & 255}` });
    }
    return all;
  });
  await database.close();
  return { administrator, strangers, middle: made.middle };
}

const emailOf = (n) => `p${n}@clinic-${n % 5000}.example`;

function fill(file, passwordHash, newId, searchKeys) {
  const database = new Sqlite(file);
  const person = database.prepare(
    `INSERT INTO people (id, email, email_key, name, password_hash, language, created_at, confirmed_at, deactivated_at)
     VALUES (?, ?, ?, ?, ?, 'en', ?, ?, ?)`,
  );
  const key = database.prepare('INSERT INTO search_keys (id, person_id, key) VALUES (?, ?, ?)');
  const grant = database.prepare('INSERT INTO role_grants (id, person_id, role, granted_at) VALUES (?, ?, ?, ?)');
  const now = Date.now();
  let [administrator, middle] = ['', ''];
  database.transaction(() => {
    for (let n = 0; n < everybody; n += 1) {
      const id = newId();
      const name = `${first[n % first.length]} ${last[(n * 7) % last.length]}-${n.toString(36)}`;
      const email = emailOf(n);
      const isGone = n > arriving && n % deactivatedEach === 0;
      person.run(id, email, email, name, passwordHash, now, now, isGone ? now : null);
      for (const each of searchKeys({ name, email })) key.run(newId(), id, each);
      if (n === everybody - 1) grant.run(newId(), (administrator = id), 'administrator', now);
      if (n === everybody / 2) middle = id;
    }
  })();
  database.close();
  return { administrator, middle };
}
