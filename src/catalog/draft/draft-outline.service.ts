import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { batches } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Writes } from '../../kernel/writes.js';
import { copyOf } from './copying.js';
import { contentHash, pieceOf } from './draft-pieces.service.js';
import { DraftPiece } from './draft-piece.entity.js';
import { Draft } from './draft.entity.js';
import { keyFor } from './keys.js';
import { type Content, type PieceKind, type PieceName, type PieceSource, titleIn } from './piece.js';

export interface NewPiece {
  readonly kind: Movable;
  readonly parent: string | null;
  readonly content: Content;
  readonly by: string;
}

/** Kinds of which a course has any number. */
export type Movable = Extract<PieceKind, 'module' | 'lesson' | 'quiz' | 'item'>;

/** In what pieces of a kind stand; their keys are taken from one pot with those named beside. */
const places = {
  module: { parent: null, siblings: ['module'] },
  lesson: { parent: 'module', siblings: ['lesson', 'quiz'] },
  quiz: { parent: 'module', siblings: ['lesson', 'quiz'] },
  item: { parent: 'quiz', siblings: ['item'] },
} as const satisfies Record<Movable, { readonly parent: PieceKind | null; readonly siblings: readonly PieceKind[] }>;

const isMovable = (kind: PieceKind): kind is Movable => kind in places;

/** The order of a draft: adding, moving, copying and putting away its pieces. Their keys stay whatever happens to them. */
@Injectable()
export class DraftOutline {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Adds a piece behind its siblings. Returns its key, which is made of its title. @throws NotFound without the parent */
  async add(courseId: string, { kind, parent, content, by }: NewPiece): Promise<string> {
    return this.#change(courseId, by, 'draft.piece-added', async (unit, draft, rows) => {
      this.#parentIn(rows, kind, parent);
      const pot: readonly PieceKind[] = places[kind].siblings;
      const taken = new Set(rows.filter((row) => pot.includes(row.kind)).map(({ key }) => key));
      const key = keyFor(kind === 'item' ? (parent ?? kind) : titleIn(content), taken, kind);
      const position = Math.max(-1, ...siblingsIn(rows, kind, parent).map((row) => row.position)) + 1;
      await unit.insert(DraftPiece, [this.#row(draft, { kind, key, parent, content }, position, by)]);
      return { kind, key };
    });
  }

  /** Puts a piece right before a sibling, or behind all of them; also into another module or quiz. @throws NotFound */
  async move(
    courseId: string,
    name: PieceName,
    to: { readonly parent: string | null; readonly before: string | null; readonly by: string },
  ): Promise<void> {
    await this.#change(courseId, to.by, 'draft.piece-moved', async (unit, _, rows) => {
      const row = find(rows, name);
      if (!row || !isMovable(row.kind)) throw new NotFound('not-found');
      this.#parentIn(rows, row.kind, to.parent);
      const siblings = siblingsIn(rows, row.kind, to.parent).filter(({ id }) => id !== row.id);
      const at = to.before === null ? siblings.length : siblings.findIndex(({ key }) => key === to.before);
      if (at < 0) throw new NotFound('not-found');
      await place(unit, [...siblings.slice(0, at), row, ...siblings.slice(at)], to.parent);
      return name;
    });
  }

  /** Copies a piece with all that is in use in it, right behind it. Returns the key of the copy. @throws NotFound */
  async duplicate(courseId: string, name: PieceName, title: string | null, by: string): Promise<string> {
    return this.#change(courseId, by, 'draft.piece-added', async (unit, draft, rows) => {
      const row = find(rows, name);
      if (!row || !isMovable(row.kind)) throw new NotFound('not-found');
      const inUse = rows.filter(({ archivedAt }) => archivedAt === null);
      const copies = copyOf(rows.map(pieceOf), pieceOf(row), title, inUse.map(pieceOf)).map((source, position) =>
        this.#row(draft, source, position, by),
      );
      for (const some of batches(copies)) await unit.insert(DraftPiece, some);
      const [copy] = copies;
      const siblings = siblingsIn(rows, row.kind, row.parent);
      const at = siblings.findIndex(({ id }) => id === row.id) + 1;
      if (copy) await place(unit, [...siblings.slice(0, at), copy, ...siblings.slice(at)], row.parent);
      return copy ?? row;
    });
  }

  /** Leaves a piece out of what is published from now on, or takes it in again. Nothing of it is lost. @throws NotFound */
  async setArchived(courseId: string, name: PieceName, isArchived: boolean, by: string): Promise<void> {
    const verb = isArchived ? 'draft.piece-archived' : 'draft.piece-restored';
    await this.#change(courseId, by, verb, async (unit, _, rows) => {
      const row = find(rows, name);
      if (!row || !isMovable(row.kind)) throw new NotFound('not-found');
      await unit.update(DraftPiece, { id: row.id }, { archivedAt: isArchived ? this.clock.now() : null });
      return name;
    });
  }

  /** One after the other for each draft, so that two who move at once do not tangle the order. */
  async #change(
    courseId: string,
    by: string,
    verb: string,
    work: (unit: EntityManager, draft: Draft, rows: readonly DraftPiece[]) => Promise<PieceName>,
  ): Promise<string> {
    return this.writes.unit(async (unit) => {
      const draft = await this.writes.lock(Draft, { courseId });
      if (!draft) throw new NotFound('not-found');
      const order = { position: 'ASC', id: 'ASC' } as const;
      const rows = await unit.find(DraftPiece, { where: { draftId: draft.id }, order });
      const { kind, key } = await work(unit, draft, rows);
      await unit.update(Draft, { id: draft.id }, { editedAt: this.clock.now() });
      const detail = { piece: `${kind} ${key}` };
      await this.acts.record({ actorId: by, verb, subject: ['course', courseId], detail });
      return key;
    });
  }

  #parentIn(rows: readonly DraftPiece[], kind: Movable, parent: string | null): void {
    const expected = places[kind].parent;
    const isThere =
      expected === null ? parent === null : parent !== null && find(rows, { kind: expected, key: parent });
    if (!isThere) throw new NotFound('not-found');
  }

  #row(draft: Draft, { kind, key, parent, content }: PieceSource, position: number, by: string): DraftPiece {
    const saved = { savedAt: this.clock.now(), savedBy: by, archivedAt: null };
    const written = { title: titleIn(content), content, hash: contentHash(content) };
    return { id: newId(), draftId: draft.id, kind, key, parent, position, ...written, ...saved };
  }
}

const find = (rows: readonly DraftPiece[], { kind, key }: PieceName): DraftPiece | null =>
  rows.find((row) => row.kind === kind && row.key === key) ?? null;

function siblingsIn(rows: readonly DraftPiece[], kind: Movable, parent: string | null): readonly DraftPiece[] {
  const kinds: readonly PieceKind[] = places[kind].siblings;
  return rows.filter((row) => kinds.includes(row.kind) && row.parent === parent);
}

async function place(unit: EntityManager, rows: readonly DraftPiece[], parent: string | null): Promise<void> {
  for (const [position, row] of rows.entries()) {
    if (row.position === position && row.parent === parent) continue;
    await unit.update(DraftPiece, { id: row.id }, { position, parent });
  }
}
