import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

export type EntryKind = 'study' | 'claim' | 'figure';

/** The lasting identity of a study, a claim or a figure; what is known of it stands in its versions. */
@Entity('registry_entries')
@Index('registry_entries_key', ['kind', 'key'], { unique: true })
export class RegistryEntry {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  kind: EntryKind;

  @Column('text')
  key: string;

  @Column(instant())
  createdAt: Date;
}
