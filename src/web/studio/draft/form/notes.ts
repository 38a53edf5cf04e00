import { type Fault, pathOf } from '../../../../assessment/fault.js';
import { flatSpecs, nameOf, type Spec } from './spec.js';
import type { Tree } from './tree.js';

/** Every name under which something of the form can be found: its fields, its lists, and their rows. */
export function namesIn(specs: readonly Spec[], tree: Tree, before = ''): readonly string[] {
  return flatSpecs(specs).flatMap((spec) => {
    if (spec.kind === 'leaf') return spec.control.draw === 'hidden' ? [] : [before + nameOf(spec)];
    const name = before + spec.at;
    return [
      name,
      ...(tree.rows.get(spec.at) ?? []).flatMap((row, place) => [
        `${name}.${place}`,
        ...namesIn(
          spec.of((cell) => row.cells.get(cell)),
          row,
          `${name}.${place}.`,
        ),
      ]),
    ];
  });
}

export interface Note {
  /** Where it is shown; null for the form as a whole. */
  readonly name: string | null;
  readonly message: string;
}

/** Each fault at the field that it is about, or else at what that field stands in. */
export function notesOf(faults: readonly Fault[], names: readonly string[]): readonly Note[] {
  const known = new Set(names);
  return faults.map(({ at, message }) => ({ name: nearest(pathOf(at).map(String), names, known), message }));
}

function nearest(path: readonly string[], names: readonly string[], known: ReadonlySet<string>): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.');
    if (known.has(name)) return name;
    const within = names.find((each) => each.startsWith(`${name}.`));
    if (within !== undefined && length === path.length) return within;
  }
  return null;
}

export function byName(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { name, message } of notes) {
    const before = found.get(name ?? '') ?? [];
    if (!before.includes(message)) found.set(name ?? '', [...before, message]);
  }
  return found;
}
