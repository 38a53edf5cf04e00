import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Remedy } from '../../assessment/correction.js';
import type { ItemKey } from '../../assessment/rekeying/rekeying.js';
import { instant, json } from '../../kernel/columns.js';
import type { Foreseen } from './foresight.js';

/** That an item was found to be wrong, and what was done about it. It is never changed; a later one takes its place. */
@Entity('item_corrections')
@Index('item_corrections_number', ['courseId', 'itemKey', 'revision', 'number'], { unique: true })
export class ItemCorrection {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Course', { name: 'item_corrections_course' })
  courseId: string;

  @Column('text')
  itemKey: string;

  /** Of the item as it was published: it may stand in several editions. */
  @Column('text')
  revision: string;

  /** 1 for the first one of this revision; two at once race for it, and the second has to look again. */
  @Column('integer')
  number: number;

  @Column('text')
  remedy: Remedy;

  /** The new key, where that is the remedy. */
  @Column(json({ nullable: true }))
  key: ItemKey | null;

  /** Practitioners read it beside the item. */
  @Column('text')
  reason: string;

  /** What the dry run said, at the moment at which it was applied. */
  @Column(json())
  foreseen: Foreseen;

  @Column('text')
  madeBy: string;

  @Column(instant())
  madeAt: Date;
}
