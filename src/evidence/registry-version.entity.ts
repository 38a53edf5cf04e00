import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../kernel/columns.js';

/** What the registry held about an entry from `recordedAt` until its next version. A version never changes. */
@Entity('registry_versions')
@Index('registry_versions_number', ['entryId', 'number'], { unique: true })
export class RegistryVersion {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('RegistryEntry', { name: 'registry_versions_entry' })
  entryId: string;

  @Column('integer')
  number: number;

  @Column(json())
  content: unknown;

  @Column('text')
  hash: string;

  @Column(instant())
  recordedAt: Date;
}
