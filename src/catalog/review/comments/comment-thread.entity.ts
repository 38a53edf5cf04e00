import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../kernel/columns.js';
import type { PieceKind } from '../../draft/piece.js';

/** What is said about one place of a draft, and whether it is settled. */
@Entity('comment_threads')
@Index('comment_threads_of_course', ['courseId', 'resolvedAt'])
export class CommentThread {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Course', { name: 'comment_threads_course' })
  courseId: string;

  @Column('text')
  pieceKind: PieceKind;

  @Column('text')
  pieceKey: string;

  /** The text of the lesson in which the passage stood; null for what is about a piece as a whole. */
  @Column('text', { nullable: true })
  @ForeignKey('CommentedText', { name: 'comment_threads_text' })
  textId: string | null;

  /** Its place among the passages of that text, from 0. */
  @Column('integer', { nullable: true })
  passageAt: number | null;

  /** The term of the glossary; null for the glossary as a whole, and for all else. */
  @Column('text', { nullable: true })
  termKey: string | null;

  /** How the words began that it is about. */
  @Column('text')
  about: string;

  /** The words that were chosen; null for the whole passage or piece. */
  @Column('text', { nullable: true })
  quotation: string | null;

  @Column(instant())
  openedAt: Date;

  @Column('text')
  openedBy: string;

  @Column(instant({ nullable: true }))
  resolvedAt: Date | null;

  @Column('text', { nullable: true })
  resolvedBy: string | null;
}
