import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { canonicalJson, sha256 } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { type EntryKind, RegistryEntry } from './registry-entry.entity.js';
import { RegistryToday } from './registry-today.service.js';
import { RegistryVersion } from './registry-version.entity.js';
import type { Registry } from './registry.js';

type Newest = Pick<RegistryVersion, 'entryId' | 'number' | 'hash'>;

/** Writes down what the registry holds: what is new or differs becomes a new version, and no version is ever altered. */
@Injectable()
export class Recording {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly today: RegistryToday,
  ) {}

  /** Returns how many versions were added: 0 when all of it was known. */
  async record(registry: Registry, actorId: string | null): Promise<number> {
    const added = await this.writes.unit(async () => {
      const newest = await this.#newest();
      let count = 0;
      for (const [kind, key, content] of entriesOf(registry)) {
        if (await this.#recordOne(kind, key, content, newest.get(`${kind} ${key}`))) count += 1;
      }
      if (count > 0) {
        const subject = ['registry', 'registry'] as const;
        await this.acts.record({ actorId, verb: 'registry.recorded', subject, detail: { versions: count } });
      }
      return count;
    });
    this.today.forget();
    return added;
  }

  async #recordOne(kind: EntryKind, key: string, content: unknown, last: Newest | undefined): Promise<boolean> {
    const hash = sha256(canonicalJson(content));
    if (last?.hash === hash) return false;
    await this.writes.unit(async (unit) => {
      const entryId = last?.entryId ?? newId();
      const now = this.clock.now();
      if (!last) await unit.insert(RegistryEntry, { id: entryId, kind, key, createdAt: now });
      const version = { id: newId(), entryId, number: (last?.number ?? 0) + 1, content: content as object, hash };
      await unit.insert(RegistryVersion, { ...version, recordedAt: now });
    });
    return true;
  }

  async #newest(): Promise<Map<string, Newest>> {
    const rows = await this.reads
      .select(RegistryVersion, 'v')
      .innerJoin(RegistryEntry, 'e', 'e.id = v.entryId')
      .select(['e.kind AS kind', 'e.key AS key', 'v.entry_id AS entry', 'v.number AS number', 'v.hash AS hash'])
      .orderBy('v.number', 'ASC')
      .getRawMany<{ kind: string; key: string; entry: string; number: number; hash: string }>();
    return new Map(
      rows.map(({ kind, key, entry, number, hash }) => [`${kind} ${key}`, { entryId: entry, number, hash }]),
    );
  }
}

function entriesOf({ studies, claims, figures }: Registry): [EntryKind, string, unknown][] {
  return [
    ...[...studies].map(([key, study]): [EntryKind, string, unknown] => ['study', key, study]),
    ...[...claims].map(([key, claim]): [EntryKind, string, unknown] => ['claim', key, claim]),
    ...[...figures].map(([key, figure]): [EntryKind, string, unknown] => ['figure', key, figure]),
  ];
}
