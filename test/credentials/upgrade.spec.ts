import { DataSource } from 'typeorm';
import { Account1795000000012 } from '../../migrations/12-account.js';
import { writerOptions } from '../../src/kernel/database.js';
import { schema } from '../../src/schema.js';
import { databases } from '../support/databases.js';

const rows = [
  `INSERT INTO people (id, email, email_key, name, password_hash, language, created_at) VALUES ('p', 'a', 'a', 'A', 'h', 'en', 1)`,
  `INSERT INTO courses (id, slug, created_at) VALUES ('c', 'c', 1)`,
  `INSERT INTO editions (id, course_id, number, content, hash, published_at) VALUES ('e', 'c', 1, '{}', 'h', 1)`,
  `INSERT INTO enrolments (id, person_id, course_id, edition_id, begun_at, disclosures_acknowledged_at)
    VALUES ('n', 'p', 'c', 'e', 1, 1)`,
  `INSERT INTO certificates (id, serial, enrolment_id, person_id, edition_id, statement, issued_at)
    VALUES ('k', 'ATN-1', 'n', 'p', 'e', '{}', 1)`,
];

describe.each(databases)('certificates of an older installation on %s', (_name, make) => {
  it('stand for their enrolment after the upgrade, and are all there when it is taken back', async () => {
    const place = await make();
    const all = schema.migrations as (new () => object)[];
    const migrations = all.slice(0, all.indexOf(Account1795000000012));
    const older = await new DataSource(writerOptions(place.address, { ...schema, migrations }, 5000)).initialize();
    await older.runMigrations();
    for (const row of rows) await older.query(row);
    await older.destroy();
    const options = writerOptions(place.address, { ...schema, migrations: [Account1795000000012] }, 5000);
    const newer = await new DataSource(options).initialize();
    await newer.runMigrations();
    const kept = () => newer.query<object[]>('SELECT * FROM certificates');
    expect(await kept()).toMatchObject([{ id: 'k', enrolment_id: 'n', stands_for: 'n', replaces_id: null }]);
    const second = `INSERT INTO certificates (id, serial, enrolment_id, person_id, edition_id, statement, issued_at, stands_for)
      VALUES ('l', 'ATN-2', 'n', 'p', 'e', '{}', 1, 'n')`;
    await expect(newer.query(second)).rejects.toThrow(/unique/i);
    await newer.undoLastMigration();
    expect(await kept()).toMatchObject([{ id: 'k', serial: 'ATN-1', enrolment_id: 'n' }]);
    expect(Object.keys((await kept())[0]!)).not.toContain('stands_for');
    await newer.destroy();
    await place.drop();
  });
});
