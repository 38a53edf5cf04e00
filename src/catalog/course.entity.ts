import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** What is taught: a lasting identity with one draft and any number of editions. */
@Entity('courses')
export class Course {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('courses_slug', { unique: true })
  slug: string;

  @Column(instant())
  createdAt: Date;
}
