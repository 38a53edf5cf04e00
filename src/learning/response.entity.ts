import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Answer } from '../assessment/answer.js';
import type { Certainty } from '../assessment/given.js';
import { instant, json } from '../kernel/columns.js';

/** The answer to one item of an attempt, by option key, as it was last saved. */
@Entity('responses')
@Index('responses_once', ['attemptId', 'itemKey'], { unique: true })
export class Response {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Attempt', { name: 'responses_attempt' })
  attemptId: string;

  @Column('text')
  itemKey: string;

  @Column(json({ nullable: true }))
  answer: Answer | null;

  /** How sure the practitioner said they were, where the quiz asks. */
  @Column('integer', { nullable: true })
  certainty: Certainty | null;

  /** 1 at first and one more with each change: a page that knew an older one does not overwrite it unseen. */
  @Column('integer', { nullable: true })
  version: number;

  /** The page that saved it, so that nobody clashes with themselves when a server's answer was lost on its way. */
  @Column('text', { nullable: true })
  page: string | null;

  @Column(instant())
  savedAt: Date;

  /** When it was checked, where a quiz shows what is right after each item: it stays as it is from then on. */
  @Column(instant({ nullable: true }))
  checkedAt: Date | null;
}
