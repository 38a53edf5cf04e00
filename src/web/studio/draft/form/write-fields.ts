import { flatSpecs, nameOf, type Spec } from './spec.js';
import type { Tree } from './tree.js';

type Field = readonly [name: string, value: string];

/** A form as a browser would send it. */
export function writeFields(specs: readonly Spec[], tree: Tree, before = ''): readonly Field[] {
  return flatSpecs(specs).flatMap((spec): readonly Field[] => {
    if (spec.kind === 'rows') {
      return (tree.rows.get(spec.at) ?? []).flatMap((row, place) => {
        const name = `${before}${spec.at}.${place}.`;
        const { was, key } = row;
        return [
          ...(was === null ? [] : [[`${name}was`, String(was)] as const]),
          ...(key === '' ? [] : [[`${name}key`, key] as const]),
          ...writeFields(
            spec.of((cell) => row.cells.get(cell)),
            row,
            name,
          ),
        ];
      });
    }
    const name = before + nameOf(spec);
    const cell = tree.cells.get(nameOf(spec)) ?? '';
    if (spec.control.draw === 'numbers') {
      return [cell].flat().map((each) => {
        const at = each.indexOf('=');
        return [`${name}.${each.slice(0, at)}`, each.slice(at + 1)];
      });
    }
    if (spec.control.draw === 'tick' && cell === '') return [];
    return [cell].flat().map((value) => [name, value]);
  });
}
