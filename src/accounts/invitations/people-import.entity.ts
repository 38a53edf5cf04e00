import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';
import type { ImportLine } from './import-line.js';

/** A file of people, as the dry run found it, and how far the invitations have come. Forgotten after a week. */
@Entity('people_imports')
export class PeopleImport {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Person', { name: 'people_imports_maker' })
  madeBy: string;

  @Column(instant())
  madeAt: Date;

  @Column('text')
  language: string;

  /** Headings that mean nothing here. */
  @Column(json())
  ignored: readonly string[];

  @Column(json())
  lines: readonly ImportLine[];

  /** When somebody saw the dry run and said yes. */
  @Column(instant({ nullable: true }))
  startedAt: Date | null;

  /** How many lines the job has been through. */
  @Column('integer')
  done: number;

  /** How many invitations it made: a line can be settled meanwhile. */
  @Column('integer')
  invited: number;

  @Column(instant({ nullable: true }))
  endedAt: Date | null;

  /** The course that the people are to be enrolled on; null for a list that invites alone. */
  @Column('text', { nullable: true })
  courseId: string | null;

  /** How many it enrolled; null for a list that invites alone. */
  @Column('integer', { nullable: true })
  enrolled: number | null;
}
