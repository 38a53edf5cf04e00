import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { batches } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Writes } from '../../kernel/writes.js';
import { copyOf, isCopied } from './copying.js';
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
export type Movable = Extract<PieceKind, 'module' | 'lesson' | 'quiz' | 'item' | 'medium'>;

/** In what pieces of a kind stand; their keys are taken from one pot with those named beside. */
const places = {
  module: { parent: null, siblings: ['module'] },
  lesson: { parent: 'module', siblings: ['lesson', 'quiz'] },
  quiz: { parent: 'module', siblings: ['lesson', 'quiz'] },
  item: { parent: 'quiz', siblings: ['item'] },
  medium: { parent: null, siblings: ['medium'] },
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
    return this.#change(courseId, by, 'draft.piece-added', async (unit, draft) => {
      const rows = await linesOf(unit, draft.id);
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
    await this.#change(courseId, to.by, 'draft.piece-moved', async (unit, draft) => {
      const rows = await linesOf(unit, draft.id, { name, parent: to.parent });
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
    return this.#change(courseId, by, 'draft.piece-added', async (unit, draft) => {
      const rows = await linesOf(unit, draft.id);
      const row = find(rows, name);
      if (!row || !isMovable(row.kind) || !isCopied(row.kind)) throw new NotFound('not-found');
      const all = (await unit.findBy(DraftPiece, { draftId: draft.id })).sort(inOrder).map(pieceOf);
      const of = all.find(({ id }) => id === row.id);
      if (!of) throw new NotFound('not-found');
      const inUse = all.filter(({ isArchived }) => !isArchived);
      const copies = copyOf(all, of, title, inUse).map((source, position) => this.#row(draft, source, position, by));
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
    await this.#change(courseId, by, verb, async (unit, draft) => {
      const row = await unit.findOneBy(DraftPiece, { draftId: draft.id, kind: name.kind, key: name.key });
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
    work: (unit: EntityManager, draft: Draft) => Promise<PieceName>,
  ): Promise<string> {
    return this.writes.unit(async (unit) => {
      const draft = await this.writes.lock(Draft, { courseId });
      if (!draft) throw new NotFound('not-found');
      const { kind, key } = await work(unit, draft);
      await unit.update(Draft, { id: draft.id }, { editedAt: this.clock.now() });
      const detail = { piece: `${kind} ${key}` };
      await this.acts.record({ actorId: by, verb, subject: ['course', courseId], detail });
      return key;
    });
  }

  #parentIn(rows: readonly Line[], kind: Movable, parent: string | null): void {
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

/** A piece as far as its order goes. There may be ten thousand of them, and what they say is most of their bytes. */
type Line = Pick<DraftPiece, 'id' | 'kind' | 'key' | 'parent' | 'position'>;

const inOrder = (one: Line, other: Line): number => one.position - other.position || (one.id < other.id ? -1 : 1);

/** All of a draft, or the piece and what a move of it to `parent` has to do with: that parent, and what stands in it. */
async function linesOf(
  unit: EntityManager,
  draftId: string,
  near?: { readonly name: PieceName; readonly parent: string | null },
): Promise<readonly Line[]> {
  const query = unit
    .createQueryBuilder(DraftPiece, 'piece')
    .select(['piece.id AS id', 'piece.kind AS kind', 'piece.key AS key', 'piece.parent AS parent'])
    .addSelect('piece.position', 'position')
    .where('piece.draftId = :draftId', { draftId })
    .orderBy('piece.position', 'ASC')
    .addOrderBy('piece.id', 'ASC');
  if (!near) return query.getRawMany<Line>();
  const { name, parent } = near;
  const inside = parent === null ? 'piece.parent IS NULL' : '(piece.parent = :parent OR piece.key = :parent)';
  return query
    .andWhere(`(${inside} OR (piece.kind = :kind AND piece.key = :key))`, { ...name, parent })
    .getRawMany<Line>();
}

const find = (rows: readonly Line[], { kind, key }: PieceName): Line | null =>
  rows.find((row) => row.kind === kind && row.key === key) ?? null;

function siblingsIn(rows: readonly Line[], kind: Movable, parent: string | null): readonly Line[] {
  const kinds: readonly PieceKind[] = places[kind].siblings;
  return rows.filter((row) => kinds.includes(row.kind) && row.parent === parent);
}

/** Those that only make room go up or down by the same number of places, many in one statement. */
async function place(unit: EntityManager, rows: readonly Line[], parent: string | null): Promise<void> {
  const shifted = new Map<number, string[]>();
  for (const [position, row] of rows.entries()) {
    if (row.parent !== parent) await unit.update(DraftPiece, { id: row.id }, { position, parent });
    else if (row.position !== position) {
      const by = position - row.position;
      const ids = shifted.get(by);
      if (ids) ids.push(row.id);
      else shifted.set(by, [row.id]);
    }
  }
  for (const [by, ids] of shifted) {
    for (const some of batches(ids)) {
      const position = () => `position + ${by}`;
      await unit
        .createQueryBuilder()
        .update(DraftPiece)
        .set({ position })
        .where({ id: In(some) })
        .execute();
    }
  }
}
