import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';
import type { ReviewStanding } from './review-standing.js';

/** How the review stood when an edition was published, or planned, and what was set aside for which reason. */
@Entity('edition_reviews')
export class EditionReview {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('edition_reviews_of_course')
  @ForeignKey('Course', { name: 'edition_reviews_course' })
  courseId: string;

  @Column('text')
  @Index('edition_reviews_once', { unique: true })
  @ForeignKey('Edition', { name: 'edition_reviews_edition' })
  editionId: string;

  @Column(json())
  standing: ReviewStanding;

  @Column(instant())
  decidedAt: Date;

  @Column('text')
  decidedBy: string;
}
