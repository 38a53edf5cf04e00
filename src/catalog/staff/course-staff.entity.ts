import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';
import type { StaffRole } from '../access.js';

/** That somebody works on a course, as what, since when and by whose word. One part to a person, so that nobody reviews what they wrote. */
@Entity('course_staff')
@Index('course_staff_once', ['courseId', 'personId'], { unique: true })
export class CourseStaff {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Course', { name: 'course_staff_course' })
  courseId: string;

  @Column('text')
  @Index('course_staff_by_person')
  @ForeignKey('Person', { name: 'course_staff_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('text')
  role: StaffRole;

  @Column(instant())
  addedAt: Date;

  /** Null when the program did it. */
  @Column('text', { nullable: true })
  addedBy: string | null;
}
