import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { canonicalJson, sha256 } from '../../kernel/canonical.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { DraftHistory } from './draft-history.service.js';
import { DraftPiece } from './draft-piece.entity.js';
import { Draft } from './draft.entity.js';
import { type Content, type Piece, type PieceHead, type PieceName, titleIn } from './piece.js';

export interface Writing {
  readonly content: Content;
  /** The hash of what it was made from; null writes over whatever is there, knowingly. */
  readonly after: string | null;
  readonly by: string;
}

export type Saving =
  | { readonly outcome: 'saved' | 'unchanged'; readonly hash: string; readonly savedAt: Date }
  | {
      readonly outcome: 'clash';
      readonly theirs: Piece;
      /** What both began with, where it is still known. */
      readonly base: Content | null;
    };

/** An item as the lists of its quiz tell of it. */
export interface QuizItem extends PieceName {
  readonly content: Content;
  readonly isArchived: boolean;
}

/** The most that one piece may hold, in bytes of JSON: what a file of a package may hold, which it becomes. */
const largest = 1_000_000;

export const contentHash = (content: Content): string => sha256(canonicalJson(content));

/** What the pieces of a draft say, and changing that. */
@Injectable()
export class DraftPieces {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly history: DraftHistory,
  ) {}

  /** Every piece of the course's draft without its content, archived ones among them, each kind in its order. */
  async heads(courseId: string): Promise<readonly PieceHead[]> {
    return headsOf(await this.#headsIn(courseId).getRawMany<RawHead>());
  }

  /** The piece, and what stands in one list with it, without their contents. Empty where there is no such piece. */
  async beside(courseId: string, { kind, key }: PieceName): Promise<readonly PieceHead[]> {
    const piece = await this.find(courseId, { kind, key });
    if (!piece) return [];
    const query = this.#headsIn(courseId);
    const { parent } = piece;
    const inside = parent === null ? 'piece.parent IS NULL' : 'piece.parent = :parent';
    return headsOf(await query.andWhere(inside, { parent }).getRawMany<RawHead>());
  }

  #headsIn(courseId: string) {
    return this.reads
      .select(DraftPiece, 'piece')
      .select(columns.map((name) => `piece.${name} AS "${name}"`))
      .innerJoin(Draft, 'draft', 'draft.id = piece.draftId AND draft.courseId = :courseId', { courseId })
      .orderBy('piece.position', 'ASC')
      .addOrderBy('piece.id', 'ASC');
  }

  async all(courseId: string): Promise<readonly Piece[]> {
    const draft = await this.#draft(courseId);
    const order = { position: 'ASC', id: 'ASC' } as const;
    return (await this.reads.find(DraftPiece, { where: { draftId: draft.id }, order })).map(pieceOf);
  }

  /** @throws NotFound */
  async at(courseId: string, name: PieceName): Promise<Piece> {
    const found = await this.find(courseId, name);
    if (!found) throw new NotFound('not-found');
    return found;
  }

  async find(courseId: string, { kind, key }: PieceName): Promise<Piece | null> {
    const draft = await this.#draft(courseId);
    const row = await this.reads.findOneBy(DraftPiece, { draftId: draft.id, kind, key });
    return row && pieceOf(row);
  }

  /** The items of a quiz, or the lessons and quizzes of a module, in their order; what is archived is left out. */
  async within(courseId: string, parent: string, kinds: readonly PieceName['kind'][]): Promise<readonly Piece[]> {
    const draft = await this.#draft(courseId);
    const order = { position: 'ASC', id: 'ASC' } as const;
    const rows = await this.reads.find(DraftPiece, { where: { draftId: draft.id, parent }, order });
    return rows.filter(({ kind, archivedAt }) => kinds.includes(kind) && archivedAt === null).map(pieceOf);
  }

  /** The items of a quiz in their order, archived ones among them. There may be thousands: they come without what lists do not say. */
  async itemsOf(courseId: string, quiz: string): Promise<readonly QuizItem[]> {
    const draft = await this.#draft(courseId);
    const rows = await this.reads
      .select(DraftPiece, 'piece')
      .select(['piece.key AS key', 'piece.content AS content', 'piece.archivedAt AS archived'])
      .where('piece.draftId = :draft AND piece.kind = :kind AND piece.parent = :quiz', {
        draft: draft.id,
        kind: 'item',
        quiz,
      })
      .orderBy('piece.position', 'ASC')
      .addOrderBy('piece.id', 'ASC')
      .getRawMany<{ key: string; content: string; archived: unknown }>();
    return rows.map(({ key, content, archived }) => ({
      ...{ kind: 'item', key, content: JSON.parse(content) as Content, isArchived: archived !== null },
    }));
  }

  /** All of these kinds that are in use, in their order. */
  async ofKinds(courseId: string, kinds: readonly PieceName['kind'][]): Promise<readonly Piece[]> {
    const draft = await this.#draft(courseId);
    const order = { position: 'ASC', id: 'ASC' } as const;
    const where = { draftId: draft.id, kind: In([...kinds]), archivedAt: IsNull() };
    return (await this.reads.find(DraftPiece, { where, order })).map(pieceOf);
  }

  /** All modules, archived ones among them: their keys and those of their objectives are taken. */
  async modules(courseId: string): Promise<readonly Piece[]> {
    const draft = await this.#draft(courseId);
    return (await this.reads.findBy(DraftPiece, { draftId: draft.id, kind: 'module' })).map(pieceOf);
  }

  /** Path in the package to the name of the stored picture. */
  async images(courseId: string): Promise<Readonly<Record<string, string>>> {
    return (await this.#draft(courseId)).images ?? {};
  }

  /**
   * Puts the content in the place of what the piece says, unless that is no longer what the content was made from. What is
   * acknowledged as saved is on the disk.
   * @throws NotFound; RuleBroken `piece-too-large`
   */
  async save(courseId: string, { kind, key }: PieceName, { content, after, by }: Writing): Promise<Saving> {
    if (Buffer.byteLength(JSON.stringify(content)) > largest) throw new RuleBroken('piece-too-large');
    const hash = contentHash(content);
    return this.writes.unit(async (unit): Promise<Saving> => {
      const draft = await this.writes.lock(Draft, { courseId });
      const row = draft && (await unit.findOneBy(DraftPiece, { draftId: draft.id, kind, key }));
      if (!row) throw new NotFound('not-found');
      if (row.hash === hash) return { outcome: 'unchanged', hash, savedAt: row.savedAt };
      if (after !== null && row.hash !== after) {
        return { outcome: 'clash', theirs: pieceOf(row), base: await this.history.contentOf(row.id, after) };
      }
      const now = this.clock.now();
      await this.history.keep(courseId, row, by);
      const changed = { content, hash, title: titleIn(content), savedAt: now, savedBy: by };
      await unit.update(DraftPiece, { id: row.id }, changed);
      await unit.update(Draft, { id: draft.id }, { editedAt: now });
      return { outcome: 'saved', hash, savedAt: now };
    });
  }

  async #draft(courseId: string): Promise<Draft> {
    const draft = await this.reads.findOneBy(Draft, { courseId });
    if (!draft) throw new NotFound('not-found');
    return draft;
  }
}

const columns = ['id', 'kind', 'key', 'parent', 'position', 'title', 'hash', 'archivedAt', 'savedAt', 'savedBy'];

/** A head as the database gives it: making entities of ten thousand rows takes longer than to read them. */
interface RawHead extends Omit<PieceHead, 'isArchived' | 'savedAt'> {
  readonly archivedAt: unknown;
  readonly savedAt: unknown;
}

const headsOf = (rows: readonly RawHead[]): readonly PieceHead[] =>
  rows.map(({ archivedAt, savedAt, ...row }) => ({
    ...row,
    ...{ isArchived: archivedAt !== null, savedAt: new Date(Number(savedAt)) },
  }));

function headOf(row: DraftPiece): Omit<Piece, 'content'> {
  const { id, kind, key, parent, position, hash, archivedAt, savedAt, savedBy } = row;
  return { id, kind, key, parent, position, isArchived: archivedAt !== null, hash, savedAt, savedBy };
}

export const pieceOf = (row: DraftPiece): Piece => ({ ...headOf(row), content: row.content as Content });
