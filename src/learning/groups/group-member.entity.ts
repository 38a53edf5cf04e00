import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** That somebody who is on a course is in one of its groups. */
@Entity('group_members')
@Index('group_members_once', ['groupId', 'enrolmentId'], { unique: true })
export class GroupMember {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('CourseGroup', { name: 'group_members_group' })
  groupId: string;

  @Column('text')
  @Index('group_members_by_enrolment')
  @ForeignKey('Enrolment', { name: 'group_members_enrolment' })
  enrolmentId: string;

  @Column(instant())
  addedAt: Date;
}
