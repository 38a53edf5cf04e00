import { marginLabel } from '../../../../evidence/citation-label.js';
import { reference } from '../../../../evidence/citation-format.js';
import type { RegistrySearch } from '../../../../evidence/registry-search.js';
import type { Registry } from '../../../../evidence/registry.js';
import type { Study } from '../../../../evidence/study.js';
import { partsHtml } from '../../../../catalog/markdown/references.js';
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
}

const most = 12;

const shown = (study: Study, isCited: boolean): StudyShown => ({
  ...{ key: study.key, label: marginLabel(study), isCited },
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
    .flatMap((text) => [...text.matchAll(/\[@([a-z0-9][a-z0-9-_]*)/g)].map(([, key = '']) => key));
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
