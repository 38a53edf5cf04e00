import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, type OptionalColumns } from './tables.js';

const enrolment: OptionalColumns = { calendar_renewed_at: 'instant?' };

/** Since when the address of somebody's calendar on a course is another one. */
export class CalendarRenewal1795000000028 implements MigrationInterface {
  name = 'CalendarRenewal1795000000028';
  up = (runner: QueryRunner) => addColumns(runner, 'enrolments', enrolment);
  down = (runner: QueryRunner) => dropColumns(runner, 'enrolments', enrolment);
}
