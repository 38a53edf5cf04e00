import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One of the beginnings by which somebody is found among hundreds of thousands; see `searchKeys`. */
@Entity('search_keys')
@Index('search_keys_by_key', ['key', 'personId'])
export class SearchKey {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('search_keys_by_person')
  @ForeignKey('Person', { name: 'search_keys_person', onDelete: 'CASCADE' })
  personId: string;

  /** Compared byte by byte on both databases, so that an index answers for its beginning. */
  @Column('text')
  key: string;
}
