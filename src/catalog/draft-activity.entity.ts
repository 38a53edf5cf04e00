import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { json } from '../kernel/columns.js';

/** One lesson or quiz of a draft, in the place it has in its module. */
@Entity('draft_activities')
@Index('draft_activities_key', ['draftId', 'key'], { unique: true })
export class DraftActivity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Draft', { name: 'draft_activities_draft', onDelete: 'CASCADE' })
  draftId: string;

  @Column('text')
  key: string;

  @Column('text')
  moduleKey: string;

  @Column('integer')
  position: number;

  @Column('text')
  kind: 'lesson' | 'quiz';

  @Column(json())
  content: unknown;
}
