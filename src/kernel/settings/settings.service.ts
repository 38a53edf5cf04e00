import { Injectable } from '@nestjs/common';
import { Acts } from '../acts.service.js';
import { canonicalJson } from '../canonical.js';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import { Reads } from '../reads.js';
import { Writes } from '../writes.js';
import { Setting } from './setting.entity.js';
import { type SettingKey, settingKinds, type SettingValues, settingValues, standardSettings } from './setting-kinds.js';

/** How long a value is believed before it is read again, in milliseconds: so late another instance follows a change. */
const life = 5_000;

/** What administrators set in the browser. Every page needs some of it, so it is read once in a while and not once a page. */
@Injectable()
export class Settings {
  #known = standardSettings;
  #readAt = Number.NEGATIVE_INFINITY;
  #changes = 0;

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** As they were when they were last asked for, without waiting: for a page, whose request asked before it. */
  get known(): SettingValues {
    return this.#known;
  }

  async get<Key extends SettingKey>(key: Key): Promise<SettingValues[Key]> {
    return (await this.all())[key];
  }

  /** A unit of work sees its own changes; everybody else what was read at most a few seconds ago. */
  async all(): Promise<SettingValues> {
    if (this.writes.current()) return this.#read();
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.#readAt) < life) return this.#known;
    const changes = this.#changes;
    const values = await this.#read();
    if (changes !== this.#changes) return values; // somebody changed something meanwhile: the next one reads again
    this.#known = values;
    this.#readAt = now;
    return values;
  }

  /** The versions of a setting, the newest first. */
  versions(key: SettingKey): Promise<readonly Setting[]> {
    return this.reads.find(Setting, { where: { key }, order: { version: 'DESC' } });
  }

  /** Sets values; one that is as it was makes no version. Returns the keys of those that changed. */
  async change(actorId: string, changes: Partial<SettingValues>, reason?: string): Promise<readonly SettingKey[]> {
    try {
      return await this.writes.unit(async () => {
        const before = await this.#read();
        const keys = (Object.keys(changes) as SettingKey[]).filter(
          (key) => canonicalJson(changes[key]) !== canonicalJson(before[key]),
        );
        for (const key of keys) await this.#add(key, settingKinds[key].schema.parse(changes[key]), actorId, reason);
        return keys;
      });
    } finally {
      this.#changes += 1;
      this.#readAt = Number.NEGATIVE_INFINITY;
    }
  }

  async #add(key: SettingKey, value: Setting['value'], changedBy: string, reason?: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const newest = await unit.findOne(Setting, { where: { key }, order: { version: 'DESC' } });
      const version = (newest?.version ?? 0) + 1;
      await unit.insert(Setting, { id: newId(), key, version, value, changedBy, changedAt: this.clock.now() });
      const why = reason === undefined ? {} : { reason };
      const subject = ['setting', key] as const;
      await this.acts.record({ actorId: changedBy, verb: 'setting.changed', subject, detail: { version }, ...why });
    });
  }

  async #read(): Promise<SettingValues> {
    const newest = await this.reads
      .select(Setting, 's')
      .where('s.version = (SELECT MAX(n.version) FROM settings n WHERE n.key = s.key)')
      .getMany();
    return settingValues(new Map(newest.map(({ key, value }) => [key, value])));
  }
}
