import type { Answer } from '../assessment/answer.js';
import type { Certainty, GivenAnswer } from '../assessment/given.js';
import { canonicalJson, sha256 } from '../kernel/canonical.js';

/** What is on record of one item before a save; null before its first one. */
export interface Kept {
  readonly answer: Answer | null;
  readonly certainty: Certainty | null;
  readonly version: number;
  readonly page: string | null;
}

export type Decision = 'keep' | 'store' | 'clash';

/**
 * What becomes of an answer that a page sends. A page that knew an older version and says something else clashes, unless it
 * was that very page which saved the newer one: then only the server's answer was lost on its way. What a page shows as it
 * got it was not touched there, and what another page saved meanwhile stays.
 */
export function decide(kept: Kept | null, given: GivenAnswer, page: string | null): Decision {
  const before = kept ?? { answer: null, certainty: null, version: 0, page: null };
  if (sameAs(before, given)) return 'keep';
  const isOwn = page !== null && before.page === page;
  if (isOwn) return 'store';
  if (given.base !== undefined && given.base !== null && baseOf(given) === given.base) return 'keep';
  return given.version !== null && given.version !== before.version ? 'clash' : 'store';
}

type Said = Pick<GivenAnswer, 'answer' | 'certainty'>;

/** Eight hex digits that tell one answer from another, for the page that shows it; it says nothing beyond that answer. */
export const baseOf = (said: Said): string => sha256(content(said)).slice(0, 8);

const sameAs = (one: Said, other: Said): boolean => content(one) === content(other);
const content = ({ answer, certainty }: Said): string => canonicalJson([answer, certainty]);
