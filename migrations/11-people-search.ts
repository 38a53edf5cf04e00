import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchKeys } from '../src/accounts/directory/search-keys.js';
import { newId } from '../src/kernel/ids.js';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  search_keys: {
    columns: { id: 'text', person_id: 'text', key: 'text' },
    index: { search_keys_by_person: ['person_id'], search_keys_by_key: ['key', 'person_id'] },
    references: { search_keys_person: ['person_id', 'people', 'CASCADE'] },
  },
};

/** What the lists of administrators ask for: people by their state, acts by who did them and by what was done. */
const indices = {
  people_by_confirmation: 'people (confirmed_at, id)',
  people_by_deactivation: 'people (deactivated_at, id)',
  people_by_erasure: 'people (erased_at, id)',
  acts_by_actor: 'acts (actor_id, id)',
  acts_by_verb: 'acts (verb, id)',
} as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export class PeopleSearch1795000000011 implements MigrationInterface {
  name = 'PeopleSearch1795000000011';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
    await byteByByte(runner);
    for (const [name, on] of Object.entries(indices)) await runner.query(`CREATE INDEX "${name}" ON ${on}`);
    await fill(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indices)) await runner.query(`DROP INDEX "${name}"`);
    await dropTables(runner, plans);
  }
}

/** PostgreSQL sorts by the language of the database, in which an index is no help with the beginning of a text. */
async function byteByByte(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== 'postgres') return;
  await runner.query('DROP INDEX search_keys_by_key');
  await runner.query('CREATE INDEX search_keys_by_key ON search_keys (key COLLATE "C", person_id)');
}

/** Everybody who was there before, some at a time. */
async function fill(runner: QueryRunner): Promise<void> {
  let after = '';
  for (;;) {
    const people = (await runner.query(
      `SELECT id, name, email FROM people WHERE erased_at IS NULL AND id > '${after}' ORDER BY id LIMIT 200`,
    )) as Row[];
    const rows = people.flatMap((person) => searchKeys(person).map((key) => [newId(), person.id, key] as const));
    if (rows.length > 0) await insert(runner, rows);
    const end = people.at(-1);
    if (!end) return;
    after = end.id;
  }
}

async function insert(runner: QueryRunner, rows: readonly (readonly string[])[]): Promise<void> {
  const isPostgres = runner.connection.options.type === 'postgres';
  const place = (at: number) => (isPostgres ? `$${at + 1}` : '?');
  const values = rows.map((_, at) => `(${[0, 1, 2].map((column) => place(at * 3 + column)).join(', ')})`);
  await runner.query(`INSERT INTO search_keys (id, person_id, key) VALUES ${values.join(', ')}`, rows.flat());
}
