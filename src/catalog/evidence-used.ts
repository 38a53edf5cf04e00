import type { Item } from '../assessment/item.js';
import type { FigureFacts } from '../evidence/figures/behaviour.js';
import { claimsOf, drawingFaults, studiesOf } from '../evidence/figures/kinds.js';
import type { Registry } from '../evidence/registry.js';
import { RuleBroken } from '../kernel/errors.js';
import type { Card } from './card.js';
import { cardRests } from './card-citations.js';
import type { Evidence } from './edition.js';
import type { Term } from './glossary.js';
import { itemCitations } from './item-citations.js';
import { readMarkdown } from './markdown/read-markdown.js';

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

  /** A figure has to be one that can be drawn: what an edition holds is printed for ever. */
  figure(key: string): void {
    const figure = (this.#figures[key] = this.#find('figures', key));
    for (const { key } of studiesOf(figure)) this.study(key);
    for (const { key } of claimsOf(figure)) this.claim(key);
    const [fault] = drawingFaults(figure, this.#facts);
    if (fault) throw new RuleBroken('figure-broken', { key, why: fault.message });
  }

  item(item: Item): void {
    for (const { key } of itemCitations(item)) this.study(key);
  }

  card(card: Card): void {
    const { studies, claims } = cardRests(card);
    for (const { key } of studies) this.study(key);
    for (const key of claims) this.claim(key);
  }

  /** A term brings along the studies that its definition cites. */
  term({ text }: Term): void {
    for (const { key } of readMarkdown(text).citations) this.study(key);
  }

  get #facts(): FigureFacts {
    return { study: (key) => this.#studies[key] ?? null, claim: (key) => this.#claims[key] ?? null };
  }

  #find<Kind extends keyof Registry>(kind: Kind, key: string): Evidence[Kind][string] {
    const found = this.registry[kind].get(key);
    if (!found) throw new RuleBroken('registry-lacks', { kind, key });
    return found as Evidence[Kind][string];
  }
}
