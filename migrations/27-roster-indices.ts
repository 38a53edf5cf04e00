import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A large roster in the order of names, and who holds a certificate of an edition. */
const indices = {
  people_by_name: 'people (LOWER(name))',
  certificates_by_edition: 'certificates (edition_id, stands_for)',
} as const;

/** What is asked of courses that a hundred thousand people are on. */
export class RosterIndices1795000000027 implements MigrationInterface {
  name = 'RosterIndices1795000000027';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(indices)) await runner.query(`CREATE INDEX "${name}" ON ${on}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indices)) await runner.query(`DROP INDEX "${name}"`);
  }
}
