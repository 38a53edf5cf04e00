import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Marks } from '../../assessment/rubric.js';
import { instant, json } from '../../kernel/columns.js';

/** `settled` by a lead, where the first two were too far apart. */
export type MarkingPart = 'first' | 'second' | 'settled';

/** What one marker gave to a written response along its rubric. It is added and never changed. */
@Entity('markings')
@Index('markings_part', ['attemptId', 'itemKey', 'part'], { unique: true })
export class Marking {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Attempt', { name: 'markings_attempt' })
  attemptId: string;

  @Column('text')
  itemKey: string;

  /** Two markers at once race for it. */
  @Column('text')
  part: MarkingPart;

  /** Criterion key → which of its levels, from 0, as the item lists them. */
  @Column(json())
  marks: Marks;

  /** Criterion key → what was said of it. */
  @Column(json())
  comments: Readonly<Record<string, string>>;

  /** About the response as a whole. */
  @Column('text', { nullable: true })
  comment: string | null;

  @Column('text')
  markedBy: string;

  @Column(instant())
  markedAt: Date;
}
