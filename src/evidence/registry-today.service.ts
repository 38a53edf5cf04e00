import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Reads } from '../kernel/reads.js';
import type { Claim } from './claim.js';
import type { Figure } from './figure.js';
import { type EntryKind, RegistryEntry } from './registry-entry.entity.js';
import { RegistryVersion } from './registry-version.entity.js';
import type { Registry } from './registry.js';
import type { Study } from './study.js';

interface State {
  readonly registry: Registry;
  readonly versions: number;
}

/** How long another instance's change to the registry may go unseen here, in milliseconds. */
const freshFor = 10_000;

/**
 * What the registry holds now. Pages lay it over what an edition says: a study retracted today is labelled today. It is kept
 * in memory for some seconds, so that a page that shows a status costs no read.
 */
@Injectable()
export class RegistryToday {
  #kept: { readonly state: Promise<State>; readonly until: number } | null = null;

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The same object as before while nothing was recorded, so that what was made from it can be kept with it. */
  async read(): Promise<Registry> {
    const now = this.clock.now().getTime();
    if (!this.#kept || now >= this.#kept.until) {
      const state = this.#renew(this.#kept?.state);
      state.catch(() => this.forget());
      this.#kept = { state, until: now + freshFor };
    }
    return (await this.#kept.state).registry;
  }

  forget(): void {
    this.#kept = null;
  }

  /** Versions are only ever added, so their number says whether there are new ones. */
  async #renew(before: Promise<State> | undefined): Promise<State> {
    const versions = await this.reads.count(RegistryVersion);
    const last = await before?.catch(() => undefined);
    return last?.versions === versions ? last : { versions, registry: await this.#load() };
  }

  async #load(): Promise<Registry> {
    const rows = await this.reads
      .select(RegistryVersion, 'v')
      .innerJoin(RegistryEntry, 'e', 'e.id = v.entryId')
      .select(['e.kind AS kind', 'e.key AS key', 'v.content AS content'])
      .orderBy('e.key', 'ASC')
      .addOrderBy('v.number', 'ASC')
      .getRawMany<{ kind: EntryKind; key: string; content: string }>();
    const registry = {
      study: new Map<string, Study>(),
      claim: new Map<string, Claim>(),
      figure: new Map<string, Figure>(),
    };
    for (const { kind, key, content } of rows) (registry[kind] as Map<string, unknown>).set(key, JSON.parse(content));
    return { studies: registry.study, claims: registry.claim, figures: registry.figure };
  }
}
