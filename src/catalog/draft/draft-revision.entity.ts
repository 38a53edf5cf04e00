import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';

/** What a piece said before it was changed: who had written that, and when. */
@Entity('draft_revisions')
export class DraftRevision {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('draft_revisions_of_piece')
  @ForeignKey('DraftPiece', { name: 'draft_revisions_piece', onDelete: 'CASCADE' })
  pieceId: string;

  @Column(json())
  content: object;

  @Column('text')
  hash: string;

  @Column(instant())
  savedAt: Date;

  @Column('text', { nullable: true })
  savedBy: string | null;
}
