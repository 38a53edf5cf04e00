import type { z } from 'zod';
import type { FaultList } from './content-fault.js';
import type { PackageFiles } from './package-files.js';
import type { Path } from './yaml-source.js';
import { YamlFile } from './yaml-file.js';

/** A study, claim or figure and the place where it was written. */
export interface RegistryRow<T> {
  readonly value: T;
  readonly file: YamlFile;
  readonly at: Path;
}

export interface RegistryRows<T> {
  readonly rows: ReadonlyMap<string, RegistryRow<T>>;
  /** Every key that somebody meant to give, those of faulty entries included: what cites these is not at fault itself. */
  readonly mentioned: ReadonlySet<string>;
}

/** Reads all the lists of one kind of entry below a folder; a key may stand once in all of them together. */
export function readEntries<T extends { readonly key: string }>(
  files: PackageFiles,
  folder: string,
  kind: string,
  schema: z.ZodType<T>,
  faults: FaultList,
): RegistryRows<T> {
  const rows = new Map<string, RegistryRow<T>>();
  const mentioned = new Set<string>();
  for (const path of [...files.keys()].filter((file) => file.startsWith(folder)).sort()) {
    if (!path.endsWith('.yaml')) continue;
    for (const key of keysIn(files.get(path))) mentioned.add(key);
    const file = YamlFile.open(files, path, faults);
    if (!file) continue;
    if (!Array.isArray(file.value)) {
      file.fault([], `This file must be a list: each ${kind} begins with \`- key:\`.`);
      continue;
    }
    for (const [index, entry] of (file.value as unknown[]).entries()) {
      const name = nameOf(kind, entry, index);
      const value = file.shaped(schema, entry, [index], name);
      if (!value) continue;
      const first = rows.get(value.key);
      if (first) {
        file.fault([index, 'key'], `${name} is already in ${first.file.file}:${first.file.lineOf(first.at)}.`);
      } else rows.set(value.key, { value, file, at: [index] });
    }
  }
  return { rows, mentioned };
}

export function nameOf(kind: string, entry: unknown, index: number): string {
  const key = typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : null;
  return typeof key === 'string' && key !== '' ? `${kind} \`${key}\`` : `${kind} ${index + 1}`;
}

/** Looks for keys in the raw text, which works in a file that cannot be read and for a key that is misspelt in capitals. */
function keysIn(bytes: Uint8Array | undefined): string[] {
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(/^\s*(?:- )?\s*key:\s*["']?([\w-]+)/gm)].map(([, key = '']) => key.toLowerCase());
}
