import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../columns.js';

/** `waiting` for its time, a free hand or its next try; `failed` after the last try. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** Work that is done after the request that asked for it, by whichever instance takes it first. */
@Entity('jobs')
@Index('jobs_once', ['kind', 'key'], { unique: true })
@Index('jobs_due', ['state', 'runAt'])
@Index('jobs_lapsed', ['state', 'leasedUntil'])
export class Job {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  kind: string;

  /** What is asked for twice under one key is done once. */
  @Column('text')
  key: string;

  /** Ids and plain facts: nothing personal, since administrators see it. */
  @Column(json())
  payload: unknown;

  @Column('text')
  state: JobState;

  /** Not to be taken before. */
  @Column(instant())
  runAt: Date;

  /** How often it was taken; with `leasedBy` it tells one lease from another. */
  @Column('integer')
  attempts: number;

  /** The holder keeps moving this on; once it has passed, somebody else may take the job. */
  @Column(instant({ nullable: true }))
  leasedUntil: Date | null;

  /** The instance that holds it. */
  @Column('text', { nullable: true })
  leasedBy: string | null;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Column(instant())
  createdAt: Date;

  @Column(instant({ nullable: true }))
  endedAt: Date | null;
}
