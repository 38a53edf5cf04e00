import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** Some of those on a course who learn together, such as the people of one clinic or one year. */
@Entity('course_groups')
export class CourseGroup {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('course_groups_by_course')
  @ForeignKey('Course', { name: 'course_groups_course' })
  courseId: string;

  @Column('text')
  name: string;

  @Column('text')
  madeBy: string;

  @Column(instant())
  madeAt: Date;

  /** Since when nothing is set or written for it any more; who was in it stays on record. */
  @Column(instant({ nullable: true }))
  archivedAt: Date | null;
}
