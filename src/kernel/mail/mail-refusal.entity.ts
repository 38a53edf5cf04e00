import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../columns.js';
import type { Topic } from './letter-kinds.js';

/** Somebody does not want letters about a topic. */
@Entity('mail_refusals')
@Index('mail_refusals_once', ['personId', 'topic'], { unique: true })
export class MailRefusal {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  personId: string;

  @Column('text')
  topic: Topic;

  @Column(instant())
  at: Date;
}
