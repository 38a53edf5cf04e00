import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from './columns.js';

/**
 * Something that somebody did to people, marks, certificates, courses or settings. Ids are opaque, and a reason that was
 * written about somebody goes with their account, so that an act may outlive the person.
 */
@Entity('acts')
@Index('acts_by_subject', ['subjectKind', 'subjectId'])
@Index('acts_by_time', ['at'])
@Index('acts_by_actor', ['actorId', 'id'])
@Index('acts_by_verb', ['verb', 'id'])
export class Act {
  @PrimaryColumn('text')
  id: string;

  @Column(instant())
  at: Date;

  /** The person's id; null when the program itself acted, as at the first start. */
  @Column('text', { nullable: true })
  actorId: string | null;

  @Column('text')
  verb: string;

  @Column('text')
  subjectKind: string;

  @Column('text')
  subjectId: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column(json())
  detail: Readonly<Record<string, string | number | boolean>>;
}
