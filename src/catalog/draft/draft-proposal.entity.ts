import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';
import type { PieceSource } from './piece.js';

/** A newer package of a course whose draft was edited here: it waits until somebody takes it or declines, and overwrites nothing. */
@Entity('draft_proposals')
export class DraftProposal {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('draft_proposals_one_a_draft', { unique: true })
  @ForeignKey('Draft', { name: 'draft_proposals_draft', onDelete: 'CASCADE' })
  draftId: string;

  @Column('text')
  packageHash: string;

  @Column(json())
  pieces: readonly PieceSource[];

  @Column(json())
  images: Readonly<Record<string, string>>;

  @Column(instant())
  offeredAt: Date;
}
