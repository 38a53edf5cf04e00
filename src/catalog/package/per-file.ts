import type { PackageFiles } from './package-files.js';

/**
 * Reads one file by itself, and keeps what came of it for as long as somebody keeps those very bytes: of a draft that is checked
 * again, only the files that changed are read.
 */
export function perFile<T>(read: (files: PackageFiles, path: string) => T): (files: PackageFiles, path: string) => T {
  const kept = new WeakMap<Uint8Array, { readonly path: string; readonly value: T }>();
  return (files, path) => {
    const bytes = files.get(path);
    if (!bytes) return read(files, path);
    const known = kept.get(bytes);
    if (known?.path === path) return known.value;
    const value = read(files, path);
    kept.set(bytes, { path, value });
    return value;
  };
}
