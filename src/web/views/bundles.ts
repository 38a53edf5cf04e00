import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { withAddresses, withoutComments } from './stylesheet.js';

/** The parts of each page's one style sheet; tokens, base, layout and button come first in all, and print comes last. */
const parts = {
  public: ['field', 'table', 'grade', 'timeline', 'public'],
  learning: ['field', 'table', 'callout', 'progress'],
  lesson: ['field', 'outline', 'citation', 'grade', 'claim', 'callout', 'figure', 'table'],
  quiz: ['field', 'table', 'citation', 'callout', 'quiz'],
  sheet: ['certificate'],
} as const;

export type BundleName = keyof typeof parts;
export const bundleNames = Object.keys(parts) as readonly BundleName[];

export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly body: Buffer;
  /** Made at the start for what is worth it; fonts are compressed already. */
  readonly encoded: Readonly<Partial<Record<'br' | 'gzip', Buffer>>>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Everything a page loads beside its HTML, at addresses that change with the content and may be kept for ever. */
export class Bundles {
  readonly #byName: ReadonlyMap<string, Asset>;
  readonly #byAddress: ReadonlyMap<string, Asset>;

  private constructor(assets: ReadonlyMap<string, Asset>) {
    this.#byName = assets;
    this.#byAddress = new Map([...assets.values()].map((asset) => [asset.address, asset]));
  }

  static plain(folder: string): Bundles {
    return new Bundles(read(folder));
  }

  static async compressed(folder: string): Promise<Bundles> {
    const assets = [...read(folder)].map(async ([name, asset]) => [name, await compress(asset)] as const);
    return new Bundles(new Map(await Promise.all(assets)));
  }

  /** Such as `/assets/1f0c…/lesson.css` for `lesson.css`. Throws for a name that no asset has. */
  address(name: string): string {
    const asset = this.#byName.get(name);
    if (asset === undefined) throw new Error(`There is no asset "${name}"`);
    return asset.address;
  }

  at(address: string): Asset | null {
    return this.#byAddress.get(address) ?? null;
  }
}

function read(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  const add = (name: string, body: Buffer) => assets.set(name, asset(name, body));
  for (const file of [...filesIn(folder, '.svg'), ...filesIn(join(folder, 'fonts'), '.woff2')]) {
    add(basename(file), readFileSync(file));
  }
  for (const file of filesIn(join(folder, 'scripts'), '.js')) add(basename(file), readFileSync(file));
  const fontAddress = (file: string) => {
    const font = assets.get(basename(file));
    if (font === undefined) throw new Error(`A style sheet names the file "${file}", which does not exist`);
    return font.address;
  };
  for (const [name, own] of Object.entries(parts)) {
    const files = ['tokens', 'base', 'layout', 'button', ...own, 'print'];
    const css = files.map((file) => withoutComments(readFileSync(join(folder, 'css', `${file}.css`), 'utf8')));
    add(`${name}.css`, Buffer.from(withAddresses(css.join('\n'), fontAddress)));
  }
  return assets;
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

function asset(name: string, body: Buffer): Asset {
  const type = types[extname(name)];
  if (type === undefined) throw new Error(`No type is known for the asset "${name}"`);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { address: `/assets/${hash}/${name}`, type, body, encoded: {} };
}

async function compress(asset: Asset): Promise<Asset> {
  if (asset.type === types['.woff2']) return asset;
  const [br, gz] = await Promise.all([promisify(brotliCompress)(asset.body), promisify(gzip)(asset.body, { level: 9 })]);
  return { ...asset, encoded: { br, gzip: gz } };
}
