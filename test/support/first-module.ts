import type { PackageFiles } from '../../src/catalog/package/package-files.js';

/** The same content, with each course cut to what module 01 teaches: its lessons and its quiz. */
export function firstModule(files: PackageFiles): PackageFiles {
  const kept = [...files].filter(
    ([path]) => !/\/(waivers\/|modules\/(?!01\/)|modules\/01\/(before|vignettes)\.)/.test(path),
  );
  return new Map(kept.map(([path, bytes]) => [path, cuts.some(({ at }) => at.test(path)) ? cut(bytes) : bytes]));
}

const cuts = [
  { at: /^courses\/[^/]+\/course\.yaml$/, from: /^modules:\n( +- .*\n)+/m, to: "modules: ['01']\n" },
  { at: /\/modules\/01\/module\.yaml$/, from: /^waiting: .*\n/m, to: '' },
];

const cut = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(cuts.reduce((text, { from, to }) => text.replace(from, to), Buffer.from(bytes).toString()));
