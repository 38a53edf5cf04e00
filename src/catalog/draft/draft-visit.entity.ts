import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** When somebody last had a piece open to edit it, so that two authors of one lesson know of each other. */
@Entity('draft_visits')
@Index('draft_visits_once', ['pieceId', 'personId'], { unique: true })
export class DraftVisit {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('DraftPiece', { name: 'draft_visits_piece', onDelete: 'CASCADE' })
  pieceId: string;

  @Column('text')
  @Index('draft_visits_of_person')
  @ForeignKey('Person', { name: 'draft_visits_person', onDelete: 'CASCADE' })
  personId: string;

  @Column(instant())
  seenAt: Date;
}
