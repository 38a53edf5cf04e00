import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** Where a practitioner stopped in a recording. */
@Entity('media_positions')
@Index('media_positions_once', ['enrolmentId', 'mediumKey'], { unique: true })
export class MediaPosition {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'media_positions_enrolment' })
  enrolmentId: string;

  @Column('text')
  mediumKey: string;

  /** The recording that was heard: in another one under the same key the place means nothing. */
  @Column('text')
  file: string;

  @Column('integer')
  seconds: number;

  @Column(instant())
  at: Date;
}
