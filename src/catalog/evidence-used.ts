import type { Item } from '../assessment/item.js';
import { drawCounts } from '../evidence/figures/counts.js';
import { countsOf, type Registry } from '../evidence/registry.js';
import { RuleBroken } from '../kernel/errors.js';
import type { Evidence } from './edition.js';
import { itemCitations } from './item-citations.js';

/** Collects what a course uses of the registry, each thing with the studies that it brings along. */
export class EvidenceUsed {
  readonly #studies: Record<string, Evidence['studies'][string]> = {};
  readonly #claims: Record<string, Evidence['claims'][string]> = {};
  readonly #figures: Record<string, Evidence['figures'][string]> = {};

  constructor(private readonly registry: Registry) {}

  used(): Evidence {
    return { studies: this.#studies, claims: this.#claims, figures: this.#figures };
  }

  study(key: string): void {
    this.#studies[key] = this.#find('studies', key);
  }

  claim(key: string): Evidence['claims'][string] {
    const claim = (this.#claims[key] = this.#find('claims', key));
    for (const { key } of claim.studies) this.study(key);
    return claim;
  }

  /** A figure is drawn once to prove that it can be: what an edition holds is printed for ever. */
  figure(key: string): void {
    const figure = (this.#figures[key] = this.#find('figures', key));
    for (const { study } of figure.rows) this.study(study);
    drawCounts(
      countsOf(figure, (study) => this.#studies[study]),
      { id: key, title: figure.title, description: figure.description },
    );
  }

  item(item: Item): void {
    for (const { key } of itemCitations(item)) this.study(key);
  }

  #find<Kind extends keyof Registry>(kind: Kind, key: string): Evidence[Kind][string] {
    const found = this.registry[kind].get(key);
    if (!found) throw new RuleBroken('registry-lacks', { kind, key });
    return found as Evidence[Kind][string];
  }
}
