import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../../kernel/columns.js';
import type { Relationship } from './relationship.js';

/** The financial relationships that somebody on a course's staff declared. A change is the next version. */
@Entity('interest_declarations')
@Index('interest_declarations_number', ['courseId', 'personId', 'number'], { unique: true })
export class Declaration {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Course', { name: 'interest_declarations_course' })
  courseId: string;

  @Column('text')
  @Index('interest_declarations_of_person')
  @ForeignKey('Person', { name: 'interest_declarations_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('integer')
  number: number;

  /** None in an empty list. Null where the person says that what they declared no longer holds. */
  @Column(json({ nullable: true }))
  relationships: readonly Relationship[] | null;

  @Column(instant())
  declaredAt: Date;
}
