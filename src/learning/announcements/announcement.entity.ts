import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** Something that the staff of a course said to everybody on it, or to a group. It is withdrawn, never written anew. */
@Entity('announcements')
export class Announcement {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('announcements_by_course')
  @ForeignKey('Course', { name: 'announcements_course' })
  courseId: string;

  @Column('text', { nullable: true })
  @ForeignKey('CourseGroup', { name: 'announcements_group' })
  groupId: string | null;

  @Column('text')
  subject: string;

  /** In Markdown. */
  @Column('text')
  text: string;

  @Column('text')
  writtenBy: string;

  @Column(instant())
  sentAt: Date;

  /** From when on course homes show it no more. */
  @Column(instant())
  expiresAt: Date;

  /** 1 where it goes out by letter too. */
  @Column('integer')
  byLetter: number;

  /** When the last of its letters was written. */
  @Column(instant({ nullable: true }))
  lettersEndedAt: Date | null;

  @Column(instant({ nullable: true }))
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawnBy: string | null;
}
