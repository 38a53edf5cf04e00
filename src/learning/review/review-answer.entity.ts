import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';
import type { Day } from './day.js';
import type { Memory, ReviewRating } from './scheduling.js';

/** How it was to remember something once: added, never changed, and of no account for marks, completion or credit. */
@Entity('review_answers')
@Index('review_answers_number', ['reviewCardId', 'number'], { unique: true })
export class ReviewAnswer {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('ReviewCard', { name: 'review_answers_card' })
  reviewCardId: string;

  /** 1 for the first; the same answer sent twice races for it. */
  @Column('integer')
  number: number;

  @Column('text')
  rating: ReviewRating;

  @Column(instant())
  answeredAt: Date;

  /** The practitioner's own day. */
  @Column('text')
  answeredOn: Day;

  /** Days since the answer before; null for the first. */
  @Column('integer', { nullable: true })
  elapsedDays: number | null;

  @Column('text')
  contentHash: string;

  @Column(json({ nullable: true }))
  before: Memory | null;

  @Column(json())
  after: Memory;
}
