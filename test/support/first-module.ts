import type { PackageFiles } from '../../src/catalog/package/package-files.js';

/** The same content, with each course cut to what module 01 teaches: its lessons and its quiz, and its vignettes if asked. */
export function firstModule(files: PackageFiles, withVignettes = false): PackageFiles {
  const left = withVignettes ? 'before' : 'before|vignettes';
  const isLeft = new RegExp(`/(waivers/|modules/(?!01/)|modules/01/(${left})\\.)`);
  const cuts = [
    { at: /^courses\/[^/]+\/course\.yaml$/, from: /^modules:\n( +- .*\n)+/m, to: "modules: ['01']\n" },
    { at: /\/modules\/01\/module\.yaml$/, from: /^waiting: .*\n/m, to: '' },
    { at: /\/modules\/01\/module\.yaml$/, from: new RegExp(`^ +- (${left})\\.yaml\\n`, 'gm'), to: '' },
  ];
  const cut = (path: string, bytes: Uint8Array): Uint8Array => {
    const own = cuts.filter(({ at }) => at.test(path));
    return own.length === 0 ? bytes : Buffer.from(own.reduce(cutOut, Buffer.from(bytes).toString()));
  };
  return new Map([...files].filter(([path]) => !isLeft.test(path)).map(([path, bytes]) => [path, cut(path, bytes)]));
}

const cutOut = (text: string, { from, to }: { readonly from: RegExp; readonly to: string }): string =>
  text.replace(from, to);
