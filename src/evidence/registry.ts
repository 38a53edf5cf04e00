import type { Claim } from './claim.js';
import type { Figure } from './figure.js';
import type { Study } from './study.js';

/** Everything that the evidence registry holds, by key. */
export interface Registry {
  readonly studies: ReadonlyMap<string, Study>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly figures: ReadonlyMap<string, Figure>;
}
