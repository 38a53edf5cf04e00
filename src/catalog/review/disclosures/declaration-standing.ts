import type { Declaration } from './declaration.entity.js';
import type { Mitigation } from './mitigation.entity.js';
import type { Relationship } from './relationship.js';

/** `changed`: the person said that it no longer holds; `open`: a relationship that nobody has said anything to. */
export type DeclarationState = 'none' | 'standing' | 'lapsed' | 'changed' | 'open';

export interface DeclaredRelationship extends Relationship {
  readonly mitigation: Mitigation | null;
}

export interface DeclarationStanding {
  readonly state: DeclarationState;
  /** The newest; null for none. */
  readonly declaration: Declaration | null;
  readonly relationships: readonly DeclaredRelationship[];
  /** When it lapses; null where there is nothing that could. */
  readonly until: Date | null;
}

/** A declaration holds for a year. */
export function lapsesAt(declaredAt: Date): Date {
  const until = new Date(declaredAt);
  until.setUTCFullYear(until.getUTCFullYear() + 1);
  return until;
}

/** So long before it lapses its person is told, once. */
const notice = 30 * 24 * 60 * 60_000;

/** Whether what was declared holds still, and will not for much longer. */
export function lapsesSoon({ until }: Pick<DeclarationStanding, 'until'>, now: Date): boolean {
  return until !== null && now < until && until.getTime() - now.getTime() <= notice;
}

/** `mitigations` of the declaration, the oldest first. */
export function declarationStanding(
  declaration: Declaration | null,
  mitigations: readonly Mitigation[],
  now: Date,
): DeclarationStanding {
  if (!declaration) return { state: 'none', declaration, relationships: [], until: null };
  if (!declaration.relationships) return { state: 'changed', declaration, relationships: [], until: null };
  const until = lapsesAt(declaration.declaredAt);
  const relationships = declaration.relationships.map((each, at) => ({
    ...each,
    mitigation: mitigations.findLast(({ relationship }) => relationship === at) ?? null,
  }));
  const isOpen = relationships.some(({ mitigation }) => mitigation === null);
  return { state: now >= until ? 'lapsed' : isOpen ? 'open' : 'standing', declaration, relationships, until };
}
