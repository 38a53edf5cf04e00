import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ActivitySource, CourseFrame } from '../src/catalog/course-package.js';
import { titleIn } from '../src/catalog/draft/piece.js';
import { piecesOf } from '../src/catalog/package/write/pieces-of.js';
import { canonicalJson, sha256 } from '../src/kernel/canonical.js';
import { newId } from '../src/kernel/ids.js';
import { addColumns, dropColumns, dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  draft_pieces: {
    columns: {
      id: 'text',
      draft_id: 'text',
      kind: 'text',
      key: 'text',
      parent: 'text?',
      position: 'integer',
      title: 'text',
      content: 'text',
      hash: 'text',
      archived_at: 'instant?',
      saved_at: 'instant',
      saved_by: 'text?',
    },
    unique: { draft_pieces_name: ['draft_id', 'kind', 'key'] },
    references: { draft_pieces_draft: ['draft_id', 'drafts', 'CASCADE'] },
  },
  draft_revisions: {
    columns: { id: 'text', piece_id: 'text', content: 'text', hash: 'text', saved_at: 'instant', saved_by: 'text?' },
    index: { draft_revisions_of_piece: ['piece_id'] },
    references: { draft_revisions_piece: ['piece_id', 'draft_pieces', 'CASCADE'] },
  },
  draft_visits: {
    columns: { id: 'text', piece_id: 'text', person_id: 'text', seen_at: 'instant' },
    unique: { draft_visits_once: ['piece_id', 'person_id'] },
    index: { draft_visits_of_person: ['person_id'] },
    references: {
      draft_visits_piece: ['piece_id', 'draft_pieces', 'CASCADE'],
      draft_visits_person: ['person_id', 'people', 'CASCADE'],
    },
  },
  draft_proposals: {
    columns: {
      id: 'text',
      draft_id: 'text',
      package_hash: 'text',
      pieces: 'text',
      images: 'text',
      offered_at: 'instant',
    },
    unique: { draft_proposals_one_a_draft: ['draft_id'] },
    references: { draft_proposals_draft: ['draft_id', 'drafts', 'CASCADE'] },
  },
};

const before: Plans = {
  draft_activities: {
    columns: {
      id: 'text',
      draft_id: 'text',
      key: 'text',
      module_key: 'text',
      position: 'integer',
      kind: 'text',
      content: 'text',
    },
    unique: { draft_activities_key: ['draft_id', 'key'] },
    references: { draft_activities_draft: ['draft_id', 'drafts', 'CASCADE'] },
  },
};

interface DraftRow {
  readonly id: string;
  readonly frame: string;
  readonly imported_at: string | number;
}

/** Drafts in pieces that can be written, saved and remembered one by one, instead of one frame and its activities. */
export class DraftPieces1795000000019 implements MigrationInterface {
  name = 'DraftPieces1795000000019';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
    await addColumns(runner, 'drafts', { edited_at: 'instant?', images: 'text?' });
    const drafts = (await runner.query('SELECT id, frame, imported_at FROM drafts')) as DraftRow[];
    for (const draft of drafts) await cut(runner, draft);
    await dropTables(runner, before);
    await dropColumns(runner, 'drafts', { frame: 'text?' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeTables(runner, before);
    await addColumns(runner, 'drafts', { frame: 'text?' });
    await dropColumns(runner, 'drafts', { edited_at: 'instant?', images: 'text?' });
    await dropTables(runner, plans);
  }
}

async function cut(runner: QueryRunner, { id, frame: text, imported_at }: DraftRow): Promise<void> {
  const mark = (at: number) => (runner.connection.options.type === 'postgres' ? `$${at}` : '?');
  const query = `SELECT content FROM draft_activities WHERE draft_id = ${mark(1)} ORDER BY position`;
  const rows = (await runner.query(query, [id])) as { content: string }[];
  const frame = JSON.parse(text) as CourseFrame;
  const activities = rows.map(({ content }) => JSON.parse(content) as ActivitySource);
  await runner.query(`UPDATE drafts SET images = ${mark(1)} WHERE id = ${mark(2)}`, [JSON.stringify(frame.images), id]);
  for (const [position, { kind, key, parent, content }] of piecesOf({ frame, activities }, []).entries()) {
    const row = {
      ...{ id: newId(), draft_id: id, kind, key, parent, position, title: titleIn(content) },
      ...{ content: JSON.stringify(content), hash: sha256(canonicalJson(content)), saved_at: imported_at },
    };
    const marks = Object.keys(row).map((_, at) => mark(at + 1));
    const into = `INSERT INTO draft_pieces (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`;
    await runner.query(into, Object.values(row));
  }
}
