import type { Claim } from '../../../evidence/claim.js';
import type { Figure } from '../../../evidence/figure.js';
import type { Study } from '../../../evidence/study.js';
import { evidenceFields } from './evidence-fields.js';
import { type IsFilledIn, ordered, without } from './fields.js';
import { yamlList } from './yaml-text.js';

/** Entries of the registry, all of them or those that a course uses. */
export interface WritableEvidence {
  readonly studies: Iterable<Study>;
  readonly claims: Iterable<Claim>;
  readonly figures: Iterable<Figure>;
}

/** The entries as files below evidence/, path to text: studies and claims by their topic, figures by their kind. */
export function writeEvidence({ studies, claims, figures }: WritableEvidence): ReadonlyMap<string, string> {
  return new Map([
    ...filesOf('studies', 'study', studies, ({ topics }) => topics[0] ?? 'other'),
    ...filesOf('claims', 'claim', claims, ({ topic }) => topic),
    ...filesOf('figures', 'figure', figures, ({ kind }) => kind),
  ]);
}

function filesOf<T extends { readonly key: string }>(
  folder: string,
  kind: string,
  entries: Iterable<T>,
  fileOf: (entry: T) => string,
): readonly (readonly [string, string])[] {
  const files = new Map<string, unknown[]>();
  for (const entry of entries) {
    const file = `evidence/${folder}/${fileOf(entry)}.yaml`;
    const written = ordered(without(entry, isFilledIn), kind, evidenceFields);
    const list = files.get(file);
    if (list) list.push(written);
    else files.set(file, [written]);
  }
  return [...files].map(([file, list]) => [file, yamlList(list)]);
}

const filledIn: Readonly<Record<string, unknown>> = { etAl: false, turned: false, span: 'interval' };

/** A level of null is said in a claim: it is what those who disagree have come to. */
const isFilledIn: IsFilledIn = (field, value, of) => {
  if (value === null) return field !== 'level' || !('scale' in of);
  if (field === 'figures' || field === 'limits') return Array.isArray(value) && value.length === 0;
  return Object.hasOwn(filledIn, field) && filledIn[field] === value;
};
