import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchKeys } from '../src/accounts/directory/search-keys.js';
import { newId } from '../src/kernel/ids.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What was folded otherwise before: letters that no accent can be taken off, and apostrophes. */
const concerned = /[ßæœøłđðþıħŧ'’ʼ]/iu;
const together = 200;

/** People are found by the one folding of the whole product: "lukasz" finds Łukasz. */
export class Folding1795000000018 implements MigrationInterface {
  name = 'Folding1795000000018';

  async up(runner: QueryRunner): Promise<void> {
    let after = '';
    for (;;) {
      const people = (await runner.query(
        `SELECT id, name, email FROM people WHERE erased_at IS NULL AND id > '${after}' ORDER BY id LIMIT ${together}`,
      )) as Row[];
      for (const person of people) if (concerned.test(`${person.name}${person.email}`)) await foldAgain(runner, person);
      const end = people.at(-1);
      if (!end) return;
      after = end.id;
    }
  }

  /** Keys belong to what folds the query: those of today are as good as any that an older release would look for. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

async function foldAgain(runner: QueryRunner, person: Row): Promise<void> {
  const [one, two, three] = runner.connection.options.type === 'postgres' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
  await runner.query(`DELETE FROM search_keys WHERE person_id = ${one}`, [person.id]);
  for (const key of searchKeys(person)) {
    const values = [newId(), person.id, key];
    await runner.query(`INSERT INTO search_keys (id, person_id, key) VALUES (${one}, ${two}, ${three})`, values);
  }
}
