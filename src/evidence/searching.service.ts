import { Injectable } from '@nestjs/common';
import { RegistrySearch } from './registry-search.js';
import { RegistryToday } from './registry-today.service.js';
import type { Registry } from './registry.js';

/** The search over what the registry holds now: its index is made once for each state of the registry and goes with it. */
@Injectable()
export class Searching {
  readonly #made = new WeakMap<Registry, Promise<RegistrySearch>>();

  constructor(private readonly today: RegistryToday) {}

  async now(): Promise<RegistrySearch> {
    const registry = await this.today.read();
    const search = this.#made.get(registry) ?? RegistrySearch.of(registry);
    this.#made.set(registry, search);
    search.catch(() => this.#made.delete(registry));
    return search;
  }
}
