import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** That a practitioner has read an announcement and does not want to see it again. */
@Entity('announcement_dismissals')
@Index('announcement_dismissals_once', ['enrolmentId', 'announcementId'], { unique: true })
export class AnnouncementDismissal {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Announcement', { name: 'announcement_dismissals_announcement' })
  announcementId: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'announcement_dismissals_enrolment' })
  enrolmentId: string;

  @Column(instant())
  at: Date;
}
