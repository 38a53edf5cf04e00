import { Injectable } from '@nestjs/common';
import { Reads } from '../kernel/reads.js';
import { RegistryEntry } from './registry-entry.entity.js';
import { RegistryVersion } from './registry-version.entity.js';
import type { Claim } from './claim.js';
import type { Study } from './study.js';
import type { Version } from './versions.js';

interface Kinds {
  readonly study: Study;
  readonly claim: Claim;
}

/** What the registry said before, version by version. */
@Injectable()
export class RegistryHistory {
  constructor(private readonly reads: Reads) {}

  /** The oldest first; empty where there is no such entry. */
  async of<Kind extends keyof Kinds>(kind: Kind, key: string): Promise<readonly Version<Kinds[Kind]>[]> {
    const entry = await this.reads.findOneBy(RegistryEntry, { kind, key });
    if (!entry) return [];
    const rows = await this.reads.find(RegistryVersion, { where: { entryId: entry.id }, order: { number: 'ASC' } });
    return rows.map(({ number, recordedAt, content }) => ({ number, recordedAt, content: content as Kinds[Kind] }));
  }
}
