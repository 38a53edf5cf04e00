import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** A practitioner's private note in a lesson. Nobody else may ever read it: no staff page, export, insight or log. */
@Entity('reflections')
@Index('reflections_once', ['enrolmentId', 'activityKey', 'key'], { unique: true })
export class Reflection {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'reflections_enrolment' })
  enrolmentId: string;

  @Column('text')
  activityKey: string;

  @Column('text')
  key: string;

  @Column('text')
  text: string;

  @Column(instant())
  savedAt: Date;
}
