import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** `read`: they read it again; `dismissed`: they want no more to be told of it. */
export type CatchUpKind = 'read' | 'dismissed';

/** That a practitioner knows how a lesson or quiz stands in an edition to which they moved, whatever changed in it before. */
@Entity('catch_ups')
@Index('catch_ups_once', ['enrolmentId', 'activityKey', 'editionId'], { unique: true })
export class CatchUp {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'catch_ups_enrolment' })
  enrolmentId: string;

  @Column('text')
  activityKey: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'catch_ups_edition' })
  editionId: string;

  @Column('text')
  how: CatchUpKind;

  @Column(instant())
  caughtUpAt: Date;
}
