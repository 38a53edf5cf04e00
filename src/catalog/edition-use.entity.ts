import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which place of which edition rests on which study or claim, and in which role: the way back from a retraction to a lesson. */
@Entity('edition_uses')
@Index('edition_uses_of_study', ['studyKey'])
@Index('edition_uses_of_claim', ['claimKey'])
export class EditionUse {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'edition_uses_edition', onDelete: 'CASCADE' })
  editionId: string;

  @Column('text')
  activityKey: string;

  @Column('text')
  place: 'passage' | 'item' | 'figure' | 'card';

  @Column('text')
  placeId: string;

  @Column('text', { nullable: true })
  studyKey: string | null;

  @Column('text', { nullable: true })
  claimKey: string | null;

  @Column('text')
  role: 'supports' | 'against' | 'history';
}
