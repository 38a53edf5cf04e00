import { isContent } from '../../../../catalog/draft/content-parts.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import { isSame } from './casts.js';
import { withKeys } from './row-keys.js';
import { flatSpecs, type Leaf, nameOf, type Rows, type Spec } from './spec.js';
import { isBlank, listAt, printTree, type Row, type Tree, valueAt } from './tree.js';
import { writeFields } from './write-fields.js';

/**
 * What the form says, laid over the content that it was made from: a field that was left as it was leaves its value exactly
 * as it was, and what the form has no field for stays.
 */
export function writeContent(specs: readonly Spec[], tree: Tree, base: Content): Content {
  return flatSpecs(specs).reduce<Content>(
    (content, spec) =>
      spec.kind === 'leaf' ? withLeaf(content, spec, tree, base) : withRows(content, spec, tree, base),
    base,
  );
}

function withLeaf(content: Content, leaf: Leaf, tree: Tree, base: Content): Content {
  const cell = tree.cells.get(nameOf(leaf)) ?? '';
  if (isSame(cell, leaf.cast.print(valueAt(base, leaf.at)))) return content;
  return put(content, leaf.at, leaf.cast.read(cell));
}

/** With the value in its place, or without it; what held nothing else goes with it. */
function put(content: Content, [step = '', ...path]: readonly string[], value: unknown): Content {
  const inner = content[step];
  const set = path.length === 0 ? value : put(isContent(inner) ? inner : {}, path, value);
  const isNothing = set === undefined || (path.length > 0 && isContent(set) && Object.keys(set).length === 0);
  if (!isNothing) return { ...content, [step]: set };
  const { [step]: _, ...rest } = content;
  return rest;
}

function withRows(content: Content, list: Rows, tree: Tree, base: Content): Content {
  const before = listAt(base, list.at);
  const printed = printTree([list], base).rows.get(list.at) ?? [];
  const isLeft = (row: Row): boolean => row.was !== null && saysTheSame(list, row, printed[row.was]);
  const kept = (tree.rows.get(list.at) ?? []).filter(
    (row) =>
      isLeft(row) ||
      !isBlank(
        list.of((name) => row.cells.get(name)),
        row,
      ),
  );
  const entries = withKeys(list, kept, keysIn(before)).map((row) => {
    const entry = row.was === null ? undefined : before[row.was];
    if (isLeft(row)) return entry;
    const start: Content = isContent(entry) ? entry : list.key === null ? {} : { key: row.key };
    return writeContent(
      list.of((name) => row.cells.get(name)),
      row,
      start,
    );
  });
  if (entries.length === 0 && before.length === 0) return content;
  return put(content, [list.at], entries.length === 0 ? undefined : entries);
}

function saysTheSame(list: Rows, row: Row, other: Row | undefined): boolean {
  if (!other) return false;
  const said = (one: Row) =>
    JSON.stringify(
      writeFields(
        list.of((name) => one.cells.get(name)),
        one,
      ),
    );
  return said(row) === said(other);
}

const keysIn = (entries: readonly unknown[]): readonly string[] =>
  entries.flatMap((entry) => {
    const key = valueAt(entry, ['key']);
    return typeof key === 'string' ? [key] : [];
  });
