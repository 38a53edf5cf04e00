import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, dropTables, makeTables, type OptionalColumns, type Plans } from './tables.js';

const plans: Plans = {
  course_groups: {
    columns: {
      id: 'text',
      course_id: 'text',
      name: 'text',
      made_by: 'text',
      made_at: 'instant',
      archived_at: 'instant?',
    },
    index: { course_groups_by_course: ['course_id'] },
    references: { course_groups_course: ['course_id', 'courses'] },
  },
  group_members: {
    columns: { id: 'text', group_id: 'text', enrolment_id: 'text', added_at: 'instant' },
    unique: { group_members_once: ['group_id', 'enrolment_id'] },
    index: { group_members_by_enrolment: ['enrolment_id'] },
    references: {
      group_members_group: ['group_id', 'course_groups'],
      group_members_enrolment: ['enrolment_id', 'enrolments'],
    },
  },
  due_dates: {
    columns: {
      id: 'text',
      course_id: 'text',
      group_id: 'text?',
      enrolment_id: 'text?',
      part_kind: 'text',
      part_key: 'text?',
      day: 'text',
      time_zone: 'text',
      due_at: 'instant',
      set_by: 'text',
      set_at: 'instant',
      withdrawn_at: 'instant?',
      in_force: 'text?',
    },
    unique: { due_dates_one_in_force: ['in_force'] },
    index: { due_dates_by_course: ['course_id'], due_dates_by_enrolment: ['enrolment_id'] },
    references: {
      due_dates_course: ['course_id', 'courses'],
      due_dates_group: ['group_id', 'course_groups'],
      due_dates_enrolment: ['enrolment_id', 'enrolments'],
    },
  },
  announcements: {
    columns: {
      id: 'text',
      course_id: 'text',
      group_id: 'text?',
      subject: 'text',
      text: 'text',
      written_by: 'text',
      sent_at: 'instant',
      expires_at: 'instant',
      by_letter: 'integer',
      letters_ended_at: 'instant?',
      withdrawn_at: 'instant?',
      withdrawn_by: 'text?',
    },
    index: { announcements_by_course: ['course_id'] },
    references: {
      announcements_course: ['course_id', 'courses'],
      announcements_group: ['group_id', 'course_groups'],
    },
  },
  announcement_dismissals: {
    columns: { id: 'text', announcement_id: 'text', enrolment_id: 'text', at: 'instant' },
    unique: { announcement_dismissals_once: ['enrolment_id', 'announcement_id'] },
    references: {
      announcement_dismissals_announcement: ['announcement_id', 'announcements'],
      announcement_dismissals_enrolment: ['enrolment_id', 'enrolments'],
    },
  },
};

const ofEnrolments: OptionalColumns = { last_active_at: 'instant?' };
const ofImports: OptionalColumns = { course_id: 'text?', enrolled: 'integer?' };
const indices = {
  enrolments_by_course: '(course_id, id)',
  enrolments_by_activity: '(course_id, last_active_at, id)',
};

/** When each enrolment was last worked on, from what is on record of it; whoever did nothing stays without. */
const lastActivity = `UPDATE enrolments SET last_active_at = (SELECT MAX(at) FROM (
  SELECT first_viewed_at AS at FROM progress WHERE enrolment_id = enrolments.id
  UNION ALL SELECT done_at FROM progress WHERE enrolment_id = enrolments.id
  UNION ALL SELECT started_at FROM attempts WHERE enrolment_id = enrolments.id
  UNION ALL SELECT submitted_at FROM attempts WHERE enrolment_id = enrolments.id) AS activity)`;

/**
 * Who is on a course and where they are; groups, due dates and announcements. Whoever is enrolled by others has not seen the
 * disclosures yet, so the column may be empty: it is made anew, since SQLite cannot loosen one.
 */
export class Roster1795000000024 implements MigrationInterface {
  name = 'Roster1795000000024';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
    await addColumns(runner, 'people_imports', ofImports);
    await addColumns(runner, 'enrolments', ofEnrolments);
    await runner.query(lastActivity);
    await runner.query('ALTER TABLE enrolments ADD COLUMN acknowledged bigint');
    await this.#rename(runner, 'disclosures_acknowledged_at', 'acknowledged');
    for (const [name, columns] of Object.entries(indices))
      await runner.query(`CREATE INDEX "${name}" ON enrolments ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indices)) await runner.query(`DROP INDEX "${name}"`);
    await runner.query(
      'UPDATE enrolments SET disclosures_acknowledged_at = begun_at WHERE disclosures_acknowledged_at IS NULL',
    );
    await runner.query('ALTER TABLE enrolments ADD COLUMN acknowledged bigint NOT NULL DEFAULT 0');
    await this.#rename(runner, 'disclosures_acknowledged_at', 'acknowledged');
    await dropColumns(runner, 'enrolments', ofEnrolments);
    await dropColumns(runner, 'people_imports', ofImports);
    await dropTables(runner, plans);
  }

  /** Puts the new column in the place of the old one, with what stood there. */
  async #rename(runner: QueryRunner, old: string, fresh: string): Promise<void> {
    await runner.query(`UPDATE enrolments SET ${fresh} = ${old}`);
    await runner.query(`ALTER TABLE enrolments DROP COLUMN ${old}`);
    await runner.query(`ALTER TABLE enrolments RENAME COLUMN ${fresh} TO ${old}`);
  }
}
