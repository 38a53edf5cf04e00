import { DataSource } from 'typeorm';
import { Folding1795000000018 } from '../../migrations/18-folding.js';
import { writerOptions } from '../../src/kernel/database.js';
import { schema } from '../../src/schema.js';
import { databases } from '../support/databases.js';

const inOrder = schema.migrations as readonly (new () => { name: string })[];
const earlier = inOrder.filter((each) => each.name.slice(-13) < Folding1795000000018.name.slice(-13));

const before = [
  `INSERT INTO people (id, email, email_key, name, language, created_at) VALUES
    ('p1', 'l@x.example', 'l@x.example', 'Łukasz Grød', 'en', 1), ('p2', 'n@x.example', 'n@x.example', 'Noor', 'en', 2),
    ('p3', 'o@x.example', 'o@x.example', 'Pat O’Brien', 'en', 3)`,
  `INSERT INTO search_keys (id, person_id, key) VALUES
    ('k1', 'p1', 'łukasz grød'), ('k2', 'p1', 'grød'), ('k3', 'p2', 'noor'), ('k4', 'p3', 'o brien')`,
];

describe.each(databases)('the migration of folding on %s', (_name, make) => {
  it('finds those again whose names were folded otherwise, and leaves the others alone', async () => {
    const place = await make();
    const options = writerOptions(place.address, schema, 5000);
    const old = await new DataSource({ ...options, migrations: earlier }).initialize();
    await old.runMigrations();
    for (const sql of before) await old.query(sql);
    await old.destroy();
    const now = await new DataSource({ ...options, migrations: [...earlier, Folding1795000000018] }).initialize();
    await now.runMigrations();
    const keysOf = async (id: string): Promise<string[]> => {
      const rows: { key: string }[] = await now.query(`SELECT key FROM search_keys WHERE person_id = '${id}'`);
      return rows.map(({ key }) => key).sort();
    };
    expect(await keysOf('p1')).toEqual(['grod', 'l x example', 'lukasz grod', 'x example']);
    expect(await keysOf('p2')).toEqual(['noor']);
    expect(await keysOf('p3')).toEqual(
      ['brien', 'o brien', 'o x example', 'obrien', 'pat o brien', 'pat obrien', 'x example'].sort(),
    );
    await now.undoLastMigration();
    expect(await keysOf('p1')).toContain('lukasz grod');
    await now.destroy();
    await place.drop();
  });
});
