import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';
import type { PieceKind } from './piece.js';

/** One piece of a draft: the course's own details, a module, a lesson, a quiz, an item, the glossary, or what was waived. */
@Entity('draft_pieces')
@Index('draft_pieces_name', ['draftId', 'kind', 'key'], { unique: true })
export class DraftPiece {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Draft', { name: 'draft_pieces_draft', onDelete: 'CASCADE' })
  draftId: string;

  @Column('text')
  kind: PieceKind;

  @Column('text')
  key: string;

  @Column('text', { nullable: true })
  parent: string | null;

  /** Among the pieces with the same parent. */
  @Column('integer')
  position: number;

  /** What lists call it, taken from its content. */
  @Column('text')
  title: string;

  @Column(json())
  content: object;

  @Column('text')
  hash: string;

  /** Since when it is left out of what is published; null for what is in use. */
  @Column(instant({ nullable: true }))
  archivedAt: Date | null;

  @Column(instant())
  savedAt: Date;

  /** Null where a package brought it. */
  @Column('text', { nullable: true })
  savedBy: string | null;
}
