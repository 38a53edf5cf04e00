import { Person } from '../../src/accounts/person.entity.js';
import { RoleGrant } from '../../src/accounts/role-grant.entity.js';
import type { Database } from '../../src/kernel/database.js';
import { gathered, KeptQuery } from '../../src/kernel/kept-query.js';
import { openDatabase } from '../../src/kernel/opening.js';
import { schema } from '../../src/schema.js';
import { databases, type TestDatabase } from '../support/databases.js';

const at = new Date(Date.UTC(2026, 10, 23));
const person = (name: string) => {
  const email = `${name}@attune.test`;
  return { id: name, email, emailKey: email, name, passwordHash: 'none', language: 'en', createdAt: at };
};
const role = (personId: string, role: 'instructor' | 'administrator') => {
  return { id: `${personId} ${role}`, personId, role, grantedAt: at, grantedBy: null };
};

describe.each(databases)('a kept query on %s', (_name, make) => {
  let place: TestDatabase;
  let database: Database;
  let builds: number;

  const query = new KeptQuery({ person: Person, grant: RoleGrant }, (manager) => {
    builds += 1;
    return manager
      .createQueryBuilder(Person, 'person')
      .leftJoin(RoleGrant, 'grant', 'grant.personId = person.id AND grant.role <> :except')
      .select(['person', 'grant.id', 'grant.role'])
      .where('person.language = :language AND person.id <> :except')
      .orderBy('person.name', 'ASC')
      .addOrderBy('grant.role', 'ASC');
  });
  const ask = (language: string, except = '') => database.reads.ask(query, { language, except });

  beforeEach(async () => {
    builds = 0;
    place = await make();
    database = await openDatabase(place.address, schema, { waitMs: 600, runMs: 1200 });
    await database.writes.unit(async (unit) => {
      await unit.insert(Person, [person('ada'), person('ben')]);
      await unit.insert(RoleGrant, [role('ben', 'instructor'), role('ben', 'administrator')]);
    });
  });
  afterEach(async () => {
    await database.close();
    await place.drop();
  });

  it('gives the entities that TypeORM gives, and null where an outer join finds none', async () => {
    const rows = await ask('en');
    expect(rows.map((row) => [row.person?.id, row.grant?.role ?? null])).toEqual([
      ['ada', null],
      ['ben', 'administrator'],
      ['ben', 'instructor'],
    ]);
    expect(rows[0]!.person).toEqual(await database.reads.findOneBy(Person, { id: 'ada' }));
    expect(rows[1]!.grant?.grantedAt).toBeUndefined();
    expect(rows[1]!.person).toBe(rows[2]!.person);
  });

  it('gathers under each entity what was joined to it', async () => {
    const people = gathered(await ask('en'), 'person', 'grant');
    expect(people.map(([{ id }, grants]) => [id, grants.map((grant) => grant.role)])).toEqual([
      ['ada', []],
      ['ben', ['administrator', 'instructor']],
    ]);
  });

  it('takes new values each time, one of them in two places, and is written once', async () => {
    expect(await ask('en', 'ada')).toHaveLength(2);
    expect(await ask('en', 'ben')).toHaveLength(1);
    expect(await ask('cy')).toEqual([]);
    expect(builds).toBe(1);
  });

  it('sees inside a unit what the unit has written, and outside what is committed', async () => {
    await database.writes.unit(async (unit) => {
      await unit.insert(Person, person('cy'));
      expect(await ask('en', 'ben')).toHaveLength(2);
    });
    expect(await ask('en', 'ben')).toHaveLength(2);
    expect(builds).toBe(2);
  });
});
