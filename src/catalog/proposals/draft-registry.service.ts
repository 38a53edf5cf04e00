import { Injectable } from '@nestjs/common';
import { RegistrySearch } from '../../evidence/registry-search.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import type { Registry } from '../../evidence/registry.js';
import { Searching } from '../../evidence/searching.service.js';
import { StudyProposals } from './study-proposals.service.js';

interface Kept {
  readonly today: Registry;
  readonly proposals: string;
  readonly registry: Registry;
}

/** How many drafts with proposals are kept ready. */
const mostKept = 20;

/** What a draft may cite: the registry of today, and studies that its authors have proposed and nobody has answered. */
@Injectable()
export class DraftRegistry {
  readonly #kept = new Map<string, Kept>();
  readonly #searches = new WeakMap<Registry, Promise<RegistrySearch>>();

  constructor(
    private readonly today: RegistryToday,
    private readonly searching: Searching,
    private readonly proposals: StudyProposals,
  ) {}

  /** The same object as before while neither changes, so that what was made from it can be kept with it. */
  async of(courseId: string): Promise<Registry> {
    const today = await this.today.read();
    const open = (await this.proposals.open(courseId)).filter(({ key }) => !today.studies.has(key));
    if (open.length === 0) return today;
    const proposals = open.map(({ id }) => id).join(' ');
    const kept = this.#kept.get(courseId);
    if (kept?.today === today && kept.proposals === proposals) return kept.registry;
    const studies = new Map([...today.studies, ...open.map(({ key, study }) => [key, study] as const)]);
    const registry = { ...today, studies };
    this.#kept.delete(courseId);
    this.#kept.set(courseId, { today, proposals, registry });
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return registry;
  }

  async search(courseId: string): Promise<RegistrySearch> {
    const registry = await this.of(courseId);
    if (registry === (await this.today.read())) return this.searching.now();
    const search = this.#searches.get(registry) ?? RegistrySearch.of(registry);
    this.#searches.set(registry, search);
    return search;
  }
}
