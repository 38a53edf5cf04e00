import { isNature, natures, type Relationship } from '../../../catalog/review/disclosures/relationship.js';
import type { Problem } from '../../views/form.js';
import type { Words } from '../../views/words.js';

/** What was typed of one relationship. */
export interface TypedRelationship {
  readonly company: string;
  readonly nature: string;
  readonly hasEnded: boolean;
  readonly note: string;
}

export interface TypedDeclaration {
  /** Whether there are any; null while nobody said. */
  readonly has: 'none' | 'some' | null;
  readonly rows: readonly TypedRelationship[];
}

export type Row = TypedRelationship & { readonly number: number };

const mostRows = 30;
const spareRows = 1;
const empty: TypedRelationship = { company: '', nature: '', hasEnded: false, note: '' };

/** With an empty line to write in. */
export const withSpares = (rows: readonly TypedRelationship[]): readonly TypedRelationship[] => [
  ...rows,
  ...Array.from({ length: Math.min(spareRows, mostRows - rows.length) }, () => empty),
];

export const typedOf = (relationships: readonly Relationship[] | null): TypedDeclaration => ({
  has: relationships === null ? null : relationships.length === 0 ? 'none' : 'some',
  rows: relationships ?? [],
});

export function readDeclaration(fields: Readonly<Record<string, unknown>>): TypedDeclaration {
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value.trim().slice(0, 1_000) : '';
  };
  const rows = Array.from({ length: mostRows }, (_, at) => ({
    company: text(`company-${at + 1}`),
    nature: text(`nature-${at + 1}`),
    hasEnded: text(`ended-${at + 1}`) === '1',
    note: text(`note-${at + 1}`),
  }));
  const has = fields.has === 'none' || fields.has === 'some' ? fields.has : null;
  return { has, rows: rows.filter(({ company, nature, note }) => company + nature + note !== '') };
}

/** What is declared, or what has to be mended first. */
export function declaredIn(
  { has, rows }: TypedDeclaration,
  words: Words,
): { readonly relationships: readonly Relationship[]; readonly problems: readonly Problem[] } {
  const problem = (field: string, key: string): Problem => ({ field, text: words.say(`declarations.${key}`) });
  if (has === null) return { relationships: [], problems: [problem('has', 'has-missing')] };
  if (has === 'none') {
    return { relationships: [], problems: rows.length > 0 ? [problem('has', 'none-and-some')] : [] };
  }
  if (rows.length === 0) return { relationships: [], problems: [problem('company-1', 'some-missing')] };
  const problems = rows.flatMap(({ company, nature, note }, at) => [
    ...(company === '' ? [problem(`company-${at + 1}`, 'company-missing')] : []),
    ...(company.length > 200 ? [problem(`company-${at + 1}`, 'company-long')] : []),
    ...(isNature(nature) ? [] : [problem(`nature-${at + 1}`, 'nature-missing')]),
    ...(note.length > 500 ? [problem(`note-${at + 1}`, 'note-long')] : []),
  ]);
  const relationships = rows.flatMap((row) => (isNature(row.nature) ? [{ ...row, nature: row.nature }] : []));
  return { relationships, problems };
}

export const natureChoices = (chosen: string, words: Words) =>
  natures.map((value) => ({ value, text: words.say(`declarations.nature.${value}`), chosen: value === chosen }));
