import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** How far those who have not begun were moved to an edition; its id is the edition's. */
@Entity('edition_movings')
export class EditionMoving {
  @PrimaryColumn('text')
  @ForeignKey('Edition', { name: 'edition_movings_edition' })
  id: string;

  @Column('integer')
  moved: number;

  @Column(instant({ nullable: true }))
  doneAt: Date | null;
}
