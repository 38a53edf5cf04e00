import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';
import { addColumns, dropColumns, dropTables, makeTables, type OptionalColumns, type Plans } from './tables.js';

const columns: OptionalColumns = { stands_for: 'text?', replaces_id: 'text?' };

const plans: Plans = {
  data_copies: {
    columns: {
      id: 'text',
      person_id: 'text',
      open_for: 'text?',
      asked_at: 'instant',
      made_at: 'instant?',
      failed_at: 'instant?',
      expires_at: 'instant?',
      archive: 'text?',
    },
    unique: { data_copies_one_open: ['open_for'] },
    index: { data_copies_by_person: ['person_id'], data_copies_by_expiry: ['expires_at'] },
    references: { data_copies_person: ['person_id', 'people', 'CASCADE'] },
  },
};

const enrolment = (isNullable: boolean) => new TableColumn({ name: 'enrolment_id', type: 'text', isNullable });
const once = (column: string) => new TableIndex({ name: 'certificates_once', columnNames: [column], isUnique: true });
const byEnrolment = new TableIndex({ name: 'certificates_by_enrolment', columnNames: ['enrolment_id'] });
const replacedOnce = new TableIndex({
  name: 'certificates_replaced_once',
  columnNames: ['replaces_id'],
  isUnique: true,
});
const replaces = new TableForeignKey({
  name: 'certificates_replaces',
  columnNames: ['replaces_id'],
  referencedTableName: 'certificates',
  referencedColumnNames: ['id'],
});

/** Certificates that can be replaced and outlive the account; copies of a person's own data. */
export class Account1795000000012 implements MigrationInterface {
  name = 'Account1795000000012';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'certificates', columns);
    await runner.query('UPDATE certificates SET stands_for = enrolment_id');
    await runner.dropIndex('certificates', 'certificates_once');
    await runner.changeColumn('certificates', 'enrolment_id', enrolment(true));
    await runner.createIndices('certificates', [once('stands_for'), byEnrolment, replacedOnce]);
    await runner.createForeignKey('certificates', replaces);
    await makeTables(runner, plans);
  }

  /** Certificates that were replaced, or whose holder is gone, have no place in the older table. */
  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, plans);
    await runner.dropForeignKey('certificates', replaces);
    for (const { name } of [once('stands_for'), byEnrolment, replacedOnce]) {
      await runner.dropIndex('certificates', String(name));
    }
    await runner.query('DELETE FROM certificates WHERE stands_for IS NULL');
    await runner.changeColumn('certificates', 'enrolment_id', enrolment(false));
    await runner.createIndex('certificates', once('enrolment_id'));
    await dropColumns(runner, 'certificates', columns);
  }
}
