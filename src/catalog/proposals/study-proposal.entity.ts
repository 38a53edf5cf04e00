import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Study } from '../../evidence/study.js';
import { instant, json } from '../../kernel/columns.js';

/** A study that somebody asks the registry to take in, because a course in writing rests on it. */
@Entity('study_proposals')
export class StudyProposal {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('study_proposals_of_course')
  @ForeignKey('Course', { name: 'study_proposals_course' })
  courseId: string;

  /** By which the draft cites it, and by which the registry will have it. */
  @Column('text')
  key: string;

  @Column(json())
  study: Study;

  @Column('text')
  proposedBy: string;

  @Column(instant())
  proposedAt: Date;

  /** The course and the key while it is open, null once it is answered: two at once with one key fail. */
  @Column('text', { nullable: true })
  @Index('study_proposals_one_open', { unique: true })
  inForce: string | null;
}
