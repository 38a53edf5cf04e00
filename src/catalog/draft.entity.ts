import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../kernel/columns.js';
import type { CourseFrame } from './course-package.js';

/** The working copy of a course: its frame and modules here, each lesson and quiz in a row of its own. */
@Entity('drafts')
export class Draft {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('drafts_one_a_course', { unique: true })
  @ForeignKey('Course', { name: 'drafts_course' })
  courseId: string;

  @Column(json())
  frame: CourseFrame;

  /** The package that the draft was last taken from: the same package again changes nothing. */
  @Column('text')
  packageHash: string;

  @Column(instant())
  importedAt: Date;
}
