import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Answer } from '../assessment/answer.js';
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

  @Column(instant())
  savedAt: Date;
}
