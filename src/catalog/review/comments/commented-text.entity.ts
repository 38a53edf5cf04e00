import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../kernel/columns.js';

/** What a lesson said when somebody commented on it, so that the passage can be found again in what it says later. */
@Entity('commented_texts')
@Index('commented_texts_once', ['courseId', 'pieceKey', 'hash'], { unique: true })
export class CommentedText {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Course', { name: 'commented_texts_course' })
  courseId: string;

  @Column('text')
  pieceKey: string;

  /** Of the Markdown. */
  @Column('text')
  hash: string;

  @Column('text')
  markdown: string;

  @Column(instant())
  keptAt: Date;
}
