import { marginLabel } from '../../../../evidence/citation-label.js';
import { reference } from '../../../../evidence/citation-format.js';
import type { RegistrySearch } from '../../../../evidence/registry-search.js';
import type { Registry } from '../../../../evidence/registry.js';
import type { Study } from '../../../../evidence/study.js';
import { partsHtml } from '../../../../catalog/markdown/references.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import type { Words } from '../../../views/words.js';
import { sentIn } from '../typed.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Cell } from '../form/spec.js';
import type { Tree } from '../form/tree.js';
import { keys } from '../form/casts.js';

/** A study as an author sees it: its key, and the reference that practitioners read. */
export interface StudyShown {
  readonly key: string;
  readonly label: string;
  readonly reference: SafeHtml;
  readonly isCited: boolean;
  /** Proposed for the registry, and not checked yet. */
  readonly isUnverified: boolean;
}

/** What something rests on, and a search for more. */
export interface StudiesShown {
  readonly known: readonly StudyShown[];
  readonly unknown: string | null;
  readonly q: string;
  /** Null where nobody searched. */
  readonly found: readonly StudyShown[] | null;
}

export interface Finding {
  readonly q: string;
  readonly studies: readonly StudyShown[];
}

export function studiesShown(tree: Tree, registry: Registry, found: Finding | null, words: Words): StudiesShown {
  const { known, unknown } = citedIn(tree, registry);
  return {
    known,
    unknown: unknown.length === 0 ? null : words.say('draft.studies.unknown', { keys: words.list(unknown) }),
    ...{ q: found?.q ?? '', found: found?.studies ?? null },
  };
}

/** The form with the study that one of its buttons names, or as it was where a search was asked; null where neither was. */
export function treeAsked(tree: Tree, fields: Fields): Tree | null {
  const go = sentIn(fields, 'go');
  const [, chosen] = /^cite:([a-z0-9-_]+)$/.exec(go) ?? [];
  if (chosen === undefined) return go === 'find' ? tree : null;
  return withStudy(tree, chosen);
}

const most = 12;

const shown = (study: Study, isCited: boolean): StudyShown => ({
  ...{ key: study.key, label: marginLabel(study), isCited, isUnverified: study.checked.how === 'not-verified' },
  reference: new SafeHtml(partsHtml(reference(study))),
});

/** The studies that the form names anywhere, and those of its keys that the registry does not have. */
export function citedIn(
  tree: Tree,
  { studies }: Registry,
): { readonly known: readonly StudyShown[]; readonly unknown: readonly string[] } {
  const named = [...new Set(namedIn(tree))];
  return {
    known: named.flatMap((key) => {
      const study = studies.get(key);
      return study ? [shown(study, true)] : [];
    }),
    unknown: named.filter((key) => !studies.has(key)),
  };
}

/** Keys in the lists of studies, and in citations within texts. */
function namedIn(tree: Tree): readonly string[] {
  const listed = keysIn(tree.cells.get('citations'));
  const inTexts = [...tree.cells]
    .filter(([name]) => name !== 'citations')
    .flatMap(([, cell]) => [cell].flat())
    .flatMap((text) => [...text.matchAll(/(?:\[|;\s*)@([a-z0-9][a-z0-9-_]*)/g)].map(([, key = '']) => key));
  const below = [...tree.rows.values()].flat().flatMap(namedIn);
  return [...listed, ...inTexts, ...below];
}

const keysIn = (cell: Cell | undefined): readonly string[] =>
  (keys.read(cell ?? '') as readonly string[] | undefined) ?? [];

/** What the registry finds for some words, the best first. */
export function foundFor(q: string, search: RegistrySearch, tree: Tree): readonly StudyShown[] {
  const cited = new Set(namedIn(tree));
  const { entries } = search.findStudies(q, { topic: null, kind: null, status: null });
  return entries.slice(0, most).map((study) => shown(study, cited.has(study.key)));
}

/** The form with one more study that the item rests on. */
export function withStudy(tree: Tree, key: string): Tree {
  const listed = keysIn(tree.cells.get('citations'));
  if (listed.includes(key)) return tree;
  return { ...tree, cells: new Map(tree.cells).set('citations', [...listed, key].join(', ')) };
}
