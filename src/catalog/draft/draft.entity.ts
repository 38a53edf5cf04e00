import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';

/** The working copy of a course. What it says stands in its pieces. */
@Entity('drafts')
export class Draft {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('drafts_one_a_course', { unique: true })
  @ForeignKey('Course', { name: 'drafts_course' })
  courseId: string;

  /** The package that the draft was last taken from: the same package again changes nothing. Empty for a course that began here. */
  @Column('text')
  packageHash: string;

  @Column(instant())
  importedAt: Date;

  /** When somebody last changed it here; null while it is what the package said. */
  @Column(instant({ nullable: true }))
  editedAt: Date | null;

  /** Path in the package to the name of the stored picture. */
  @Column(json({ nullable: true }))
  images: Readonly<Record<string, string>> | null;
}
