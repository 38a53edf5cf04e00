import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { canonicalJson, sha256 } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { batches } from '../kernel/batches.js';
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
    const added = await this.writes.unit(async (unit) => {
      const { entries, versions } = this.#fresh(registry, await this.#newest());
      for (const rows of batches(entries)) await unit.insert(RegistryEntry, rows);
      for (const rows of batches(versions)) await unit.insert(RegistryVersion, rows);
      if (versions.length > 0) {
        const subject = ['registry', 'registry'] as const;
        await this.acts.record({ actorId, verb: 'registry.recorded', subject, detail: { versions: versions.length } });
      }
      return versions.length;
    });
    this.today.forget();
    return added;
  }

  /** What differs from the newest version of each entry, and the entries that there was nothing of before. */
  #fresh(registry: Registry, newest: ReadonlyMap<string, Newest>) {
    const now = this.clock.now();
    const entries: RegistryEntry[] = [];
    const versions: (RegistryVersion & { readonly content: object })[] = [];
    for (const [kind, key, content] of entriesOf(registry)) {
      const hash = sha256(canonicalJson(content));
      const last = newest.get(`${kind} ${key}`);
      if (last?.hash === hash) continue;
      const entryId = last?.entryId ?? newId();
      if (!last) entries.push({ id: entryId, kind, key, createdAt: now });
      const number = (last?.number ?? 0) + 1;
      versions.push({ id: newId(), entryId, number, content: content as object, hash, recordedAt: now });
    }
    return { entries, versions };
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
