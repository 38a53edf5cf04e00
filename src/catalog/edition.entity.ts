import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** An immutable, numbered snapshot of a course: canonical JSON (RFC 8785) and its SHA-256. */
@Entity('editions')
@Index('editions_number', ['courseId', 'number'], { unique: true })
export class Edition {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Course', { name: 'editions_course' })
  courseId: string;

  /** Two publications at once race for the next number. */
  @Column('integer')
  number: number;

  @Column('text')
  content: string;

  @Column('text')
  hash: string;

  @Column(instant())
  publishedAt: Date;

  /** Null when the program published its own package, at a start. */
  @Column('text', { nullable: true })
  publishedBy: string | null;
}
