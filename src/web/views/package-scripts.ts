import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What scripts of pages may import, and what that imports itself. All of it is MIT and comes as modules for the browser. */
const allowed = new Set([
  ...['prosemirror-commands', 'prosemirror-dropcursor', 'prosemirror-gapcursor', 'prosemirror-history'],
  ...['prosemirror-inputrules', 'prosemirror-keymap', 'prosemirror-model', 'prosemirror-schema-list'],
  ...['prosemirror-state', 'prosemirror-tables', 'prosemirror-transform', 'prosemirror-view'],
  ...['orderedmap', 'rope-sequence', 'w3c-keyname'],
]);

type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The module that a package is for a browser, found from the folder upwards. */
export function packageScript(name: string, from: string): string {
  if (!allowed.has(name)) throw new Error(`A script imports "${name}", which is no package that pages may load`);
  for (let folder = resolve(from); folder !== dirname(folder); folder = dirname(folder)) {
    const home = join(folder, 'node_modules', name);
    const description = join(home, 'package.json');
    if (!existsSync(description)) continue;
    const { exports = {} } = JSON.parse(readFileSync(description, 'utf8')) as { readonly exports?: Exports };
    const own = exports['.'] ?? exports;
    const file = typeof own === 'string' ? own : own.import;
    if (typeof file !== 'string') throw new Error(`The package "${name}" has no module`);
    return readFileSync(join(home, file), 'utf8');
  }
  throw new Error(`The package "${name}" is not installed`);
}
