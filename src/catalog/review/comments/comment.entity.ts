import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../kernel/columns.js';

/** What one person said in a thread. The first one began it. */
@Entity('comments')
export class Comment {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('comments_of_thread')
  @ForeignKey('CommentThread', { name: 'comments_thread', onDelete: 'CASCADE' })
  threadId: string;

  @Column('text')
  text: string;

  @Column(instant())
  writtenAt: Date;

  @Column('text')
  writtenBy: string;

  @Column(instant({ nullable: true }))
  editedAt: Date | null;

  /** When the staff was written to about it; null before. */
  @Column(instant({ nullable: true }))
  @Index('comments_untold')
  toldAt: Date | null;
}
