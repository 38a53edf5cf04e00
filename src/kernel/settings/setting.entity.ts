import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../columns.js';
import type { SettingKey } from './setting-kinds.js';

/** One version of a setting: a change adds the next, and the newest counts. */
@Entity('settings')
@Index('settings_versions', ['key', 'version'], { unique: true }) // of two changes at once one fails; serves the look-up of the newest
export class Setting {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  key: SettingKey;

  @Column('integer')
  version: number;

  @Column(json({ nullable: true }))
  value: object | string | boolean | null;

  @Column('text')
  @Index('settings_by_person')
  changedBy: string;

  @Column(instant())
  changedAt: Date;
}
