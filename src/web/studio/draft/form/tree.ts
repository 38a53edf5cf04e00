import { isContent, listIn } from '../../../../catalog/draft/content-parts.js';
import { type Cell, flatSpecs, type Leaf, nameOf, type Rows, type Spec } from './spec.js';

/** A form with what stands in it: fields by the place of their value, and lists of rows. */
export interface Tree {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

export interface Row extends Tree {
  /** Which entry of the list it was when the form was made; null for a row that was added since. */
  readonly was: number | null;
  /** Empty where entries have none. */
  readonly key: string;
}

/** What stands at a path; undefined where nothing does. */
export const valueAt = (content: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (isContent(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    content,
  );

export const listAt = (content: unknown, at: string): readonly unknown[] => listIn(valueAt(content, [at]));

/** The form of a content, without spare rows. */
export function printTree(specs: readonly Spec[], content: unknown): Tree {
  const flat = flatSpecs(specs);
  const leaves = flat.filter((spec): spec is Leaf => spec.kind === 'leaf');
  const lists = flat.filter((spec): spec is Rows => spec.kind === 'rows');
  return {
    cells: new Map(leaves.map((leaf) => [nameOf(leaf), leaf.cast.print(valueAt(content, leaf.at))])),
    rows: new Map(
      lists.map((list) => [
        list.at,
        listAt(content, list.at).map((entry, was): Row => {
          const key = valueAt(entry, ['key']);
          const of = list.of((name) => valueAt(entry, [name]));
          return { was, key: typeof key === 'string' ? key : '', ...printTree(of, entry) };
        }),
      ]),
    ),
  };
}

/** Whether nothing that speaks is filled in. */
export function isBlank(specs: readonly Spec[], tree: Tree): boolean {
  return flatSpecs(specs).every((spec) => {
    if (spec.kind === 'rows') {
      return (tree.rows.get(spec.at) ?? []).every((row) =>
        isBlank(
          spec.of((name) => row.cells.get(name)),
          row,
        ),
      );
    }
    const cell = tree.cells.get(nameOf(spec)) ?? '';
    return !spec.speaks || (typeof cell === 'string' ? cell.trim() === '' : cell.length === 0);
  });
}
