import { nextKey, withKeys } from './row-keys.js';
import { flatSpecs, type Rows, type Spec } from './spec.js';
import { printTree, type Row, type Tree } from './tree.js';

type Doing = 'add' | 'remove' | 'up' | 'down';

/** A button of the form: `add:options`, `add:gaps:typed`, `remove:steps.1.choices.0`. */
interface Change {
  readonly doing: Doing;
  readonly path: readonly string[];
  readonly add: string;
}

export function changeIn(go: string): Change | null {
  const [doing, path = '', add = ''] = go.split(':');
  if (doing !== 'add' && doing !== 'remove' && doing !== 'up' && doing !== 'down') return null;
  return { doing, path: path.split('.'), add };
}

/** The form after one of its buttons was pressed. Nothing is saved by that. */
export function changeTree(specs: readonly Spec[], tree: Tree, change: Change): Tree {
  const [at = '', place, ...deeper] = change.path;
  const list = flatSpecs(specs).find((spec): spec is Rows => spec.kind === 'rows' && spec.at === at);
  if (!list) return tree;
  const rows = tree.rows.get(at) ?? [];
  const changed =
    deeper.length > 0
      ? inside(list, rows, Number(place), { ...change, path: deeper })
      : byOne(list, rows, place, change);
  return { ...tree, rows: new Map(tree.rows).set(at, changed) };
}

const inside = (list: Rows, rows: readonly Row[], place: number, change: Change): readonly Row[] =>
  rows.map((row, at) =>
    at === place
      ? {
          ...row,
          ...changeTree(
            list.of((name) => row.cells.get(name)),
            row,
            change,
          ),
        }
      : row,
  );

function byOne(list: Rows, rows: readonly Row[], place: string | undefined, { doing, add }: Change): readonly Row[] {
  if (doing === 'add') return rows.length >= list.most ? rows : withKeys(list, [...rows, emptyRow(list, rows, add)]);
  const from = Number(place);
  const row = rows[from];
  if (!row || place === undefined) return rows;
  const rest = rows.filter((_, at) => at !== from);
  if (doing === 'remove') return rest;
  const to = doing === 'up' ? from - 1 : from + 1;
  return to < 0 || to > rest.length ? rows : rest.toSpliced(to, 0, row);
}

function emptyRow(list: Rows, rows: readonly Row[], add: string): Row {
  const { cells = {} } = list.adds.find(({ name }) => name === add) ?? {};
  const lookup = (name: string): unknown => (Object.hasOwn(cells, name) ? cells[name] : undefined);
  const key = list.key === null || list.keyFrom !== null ? '' : nextKey(list.key, new Set(rows.map((row) => row.key)));
  const of = list.of(lookup);
  const { cells: usual } = printTree(of, {});
  const empty: Row = { was: null, key, cells: new Map([...usual, ...Object.entries(cells)]), rows: new Map() };
  return { ...empty, ...withSpares(of, empty) };
}

/** With as many empty rows as every list begins with. */
export function withSpares(specs: readonly Spec[], tree: Tree): Tree {
  const rows = new Map(tree.rows);
  for (const spec of flatSpecs(specs)) {
    if (spec.kind !== 'rows') continue;
    let own = (rows.get(spec.at) ?? []).map((row) => ({
      ...row,
      ...withSpares(
        spec.of((name) => row.cells.get(name)),
        row,
      ),
    }));
    while (own.length < spec.start) own = [...own, emptyRow(spec, own, spec.adds[0]?.name ?? '')];
    rows.set(spec.at, own);
  }
  return { ...tree, rows };
}
