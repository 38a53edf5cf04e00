import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, type OptionalColumns } from './tables.js';

const thread: OptionalColumns = { term_key: 'text?' };

/** Which term of the glossary a comment is about. */
export class CommentsOnTerms1795000000029 implements MigrationInterface {
  name = 'CommentsOnTerms1795000000029';
  up = (runner: QueryRunner) => addColumns(runner, 'comment_threads', thread);
  down = (runner: QueryRunner) => dropColumns(runner, 'comment_threads', thread);
}
