import type { Fields } from '../../../../assessment/form-fields.js';
import { type Cell, flatSpecs, type Leaf, nameOf, type Rows, type Spec } from './spec.js';
import type { Row, Tree } from './tree.js';

/** Names such as `options.0.text`, step by step. */
interface Node {
  readonly values: string[];
  readonly below: Map<string, Node>;
}

/** Reads a form as it was sent. */
export const readTree = (specs: readonly Spec[], fields: Fields): Tree => treeOf(specs, nodesOf(fields));

function nodesOf(fields: Fields): Node {
  const root: Node = { values: [], below: new Map() };
  for (const [name, value] of Object.entries(fields)) {
    let node = root;
    for (const step of name.split('.')) {
      const next = node.below.get(step) ?? { values: [], below: new Map() };
      node.below.set(step, next);
      node = next;
    }
    node.values.push(...[value ?? []].flat().map((each) => each.replace(/\r\n?/g, '\n')));
  }
  return root;
}

function treeOf(specs: readonly Spec[], node: Node | undefined): Tree {
  const flat = flatSpecs(specs);
  const leaves = flat.filter((spec): spec is Leaf => spec.kind === 'leaf');
  const lists = flat.filter((spec): spec is Rows => spec.kind === 'rows');
  return {
    cells: new Map(leaves.map((leaf) => [nameOf(leaf), cellOf(leaf, at(node, leaf.at))])),
    rows: new Map(lists.map((list) => [list.at, rowsOf(list, at(node, [list.at]))])),
  };
}

const at = (node: Node | undefined, path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((found, step) => found?.below.get(step), node);

function cellOf({ control: { draw } }: Leaf, node: Node | undefined): Cell {
  if (draw === 'ticks') return (node?.values ?? []).filter((value) => value !== '');
  if (draw !== 'numbers') return node?.values[0] ?? '';
  return [...(node?.below ?? [])].flatMap(([key, { values }]) => {
    const [value = ''] = values;
    return value.trim() === '' || !/^[a-z0-9]/.test(key) ? [] : [`${key}=${value}`];
  });
}

function rowsOf(list: Rows, node: Node | undefined): readonly Row[] {
  const places = [...(node?.below.keys() ?? [])].filter((step) => /^\d{1,5}$/.test(step)).map(Number);
  return places
    .sort((a, b) => a - b)
    .map((place) => {
      const row = node?.below.get(String(place));
      const value = (name: string) => row?.below.get(name)?.values[0];
      const was = value('was') ?? '';
      return {
        was: /^\d{1,5}$/.test(was) ? Number(was) : null,
        key: value('key') ?? '',
        ...treeOf(list.of(value), row),
      };
    });
}
