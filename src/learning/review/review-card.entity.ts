import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';
import type { Day } from './day.js';
import type { PromptSource } from './prompts.js';
import type { Memory } from './scheduling.js';

/** A card or item of a course as one practitioner remembers it. What was neither answered nor taken out yet has no row. */
@Entity('review_cards')
@Index('review_cards_once', ['enrolmentId', 'source', 'key'], { unique: true })
export class ReviewCard {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'review_cards_enrolment' })
  enrolmentId: string;

  @Column('text')
  source: PromptSource;

  /** The key of the card or item, which stays the same from edition to edition. */
  @Column('text')
  key: string;

  /** Of what it said when it was last answered; it is asked as the edition that is studied has it. */
  @Column('text', { nullable: true })
  contentHash: string | null;

  @Column(json({ nullable: true }))
  memory: Memory | null;

  /** As its memory says; null before the first answer. */
  @Column('text', { nullable: true })
  dueOn: Day | null;

  @Column(instant({ nullable: true }))
  takenOutAt: Date | null;
}
