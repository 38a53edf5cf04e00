import { DataSource } from 'typeorm';
import { People1795000000008 } from '../../migrations/08-people.js';
import { writerOptions } from '../../src/kernel/database.js';
import { schema } from '../../src/schema.js';
import { databases } from '../support/databases.js';

const inOrder = schema.migrations as readonly (new () => { name: string })[];
const earlier = inOrder.filter((each) => each.name.slice(-13) < People1795000000008.name.slice(-13));

/** A person of before, with all that refers to them. */
const before = [
  `INSERT INTO people (id, email, email_key, name, password_hash, language, created_at) VALUES
    ('p1', 'P@x.example', 'p@x.example', 'P', 'hash one', 'en', 1000), ('p2', 'q@x.example', 'q@x.example', 'Q', 'hash two', 'en', 2000)`,
  `INSERT INTO role_grants (id, person_id, role, granted_at) VALUES ('g', 'p1', 'administrator', 1000)`,
  `INSERT INTO sessions (id, person_id, data, touched_at, expires_at) VALUES ('s', 'p2', '{}', 1, 2)`,
];

describe.each(databases)('the migration of people on %s', (_name, make) => {
  it('keeps everybody with their sessions and roles, forth and back, and locks no administrator out', async () => {
    const place = await make();
    const old = await new DataSource({
      ...writerOptions(place.address, schema, 5000),
      migrations: earlier,
    }).initialize();
    await old.runMigrations();
    for (const sql of before) await old.query(sql);
    await old.destroy();
    const migrations = [...earlier, People1795000000008];
    const now = await new DataSource({ ...writerOptions(place.address, schema, 5000), migrations }).initialize();
    await now.runMigrations();
    const people = async (columns: string): Promise<unknown> => now.query(`SELECT ${columns} FROM people ORDER BY id`);
    const told = [
      { id: 'p1', password_hash: 'hash one', confirmed_at: '1000' },
      { id: 'p2', password_hash: 'hash two', confirmed_at: null },
    ];
    expect(await people('id, password_hash, CAST(confirmed_at AS text) AS confirmed_at')).toEqual(told);
    await now.query(`UPDATE people SET password_hash = NULL WHERE id = 'p2'`);
    await now.undoLastMigration();
    expect(await people('id, password_hash')).toEqual([
      { id: 'p1', password_hash: 'hash one' },
      { id: 'p2', password_hash: '' },
    ]);
    for (const table of ['role_grants', 'sessions']) expect(await now.query(`SELECT id FROM ${table}`)).toHaveLength(1);
    await now.destroy();
    await place.drop();
  });
});
