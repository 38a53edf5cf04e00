import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { packageScript } from './package-scripts.js';
import { withImportAddresses } from './script.js';
import { withAddresses, withoutComments } from './stylesheet.js';

/** The parts of each page's one style sheet; tokens, base, layout and button come first in all, and print comes last. */
const parts = {
  public: ['field', 'table', 'grade', 'timeline', 'public'],
  learning: ['field', 'table', 'callout', 'progress', 'changes', 'notices'],
  lesson: [
    'field',
    'outline',
    'citation',
    'grade',
    'claim',
    'callout',
    'figure',
    'forest',
    'icon-array',
    'events',
    'concepts',
    'table',
    'glossary',
    'changes',
    'medium',
  ],
  quiz: ['field', 'table', 'citation', 'grade', 'callout', 'quiz', 'attempt', 'typed', 'scales', 'placed', 'vignette'],
  review: [
    ...['field', 'table', 'citation', 'grade', 'claim', 'callout'],
    ...['quiz', 'typed', 'scales', 'placed', 'review'],
  ],
  evidence: ['field', 'table', 'grade', 'study', 'registry'],
  sheet: ['certificate'],
  account: ['field', 'table', 'callout', 'account', 'factors'],
  admin: ['field', 'table', 'admin'],
  editor: [
    ...['field', 'table', 'admin', 'citation', 'grade', 'claim', 'callout', 'figure', 'forest', 'icon-array'],
    ...['events', 'concepts', 'glossary', 'medium', 'studio', 'editor'],
  ],
  reviewing: [
    ...['field', 'table', 'admin', 'citation', 'grade', 'claim', 'callout', 'figure', 'forest', 'icon-array'],
    ...['events', 'concepts', 'glossary', 'quiz', 'typed', 'scales', 'placed', 'vignette'],
    ...['studio', 'draft', 'comments'],
  ],
  studio: [
    ...['field', 'table', 'admin', 'citation', 'grade', 'claim', 'callout', 'quiz', 'typed'],
    ...['scales', 'placed', 'vignette', 'review', 'studio', 'draft', 'changes', 'builder', 'media', 'roster'],
  ],
} as const;

export type BundleName = keyof typeof parts;

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

/** Every asset by its name; each is put together after those that it names by their address. */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  const add = (name: string, body: Buffer): string => {
    const made = asset(name, body);
    assets.set(name, made);
    return made.address;
  };
  for (const file of [...filesIn(folder, '.svg'), ...filesIn(join(folder, 'fonts'), '.woff2')]) {
    add(basename(file), readFileSync(file));
  }
  addScripts(join(folder, 'scripts'), add);
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

type Add = (name: string, body: Buffer) => string;

function addScripts(folder: string, add: Add): void {
  const sources = new Map(filesIn(folder, '.js').map((file) => [basename(file), readFileSync(file, 'utf8')]));
  const addresses = new Map<string, string>();
  const addressOf = (name: string): string => {
    const known = addresses.get(name);
    if (known !== undefined) return known;
    const source = name.endsWith('.js') ? sources.get(name) : packageScript(name, folder);
    if (source === undefined) throw new Error(`A script imports "${name}", which does not exist`);
    const file = name.endsWith('.js') ? name : `${name}.js`;
    const address = add(file, Buffer.from(withImportAddresses(source, addressOf)));
    addresses.set(name, address);
    return address;
  };
  for (const name of sources.keys()) addressOf(name);
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

/** One step below the best, which takes three times as long for a hundredth of the size. */
const thorough = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
/** For what only authors load, of which there is ten times as much: the start would wait for it. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const large = 50_000;

export async function compressed(asset: Asset): Promise<Asset> {
  if (asset.type === types['.woff2']) return asset;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(asset.body, asset.body.length > large ? quick : thorough),
    promisify(gzip)(asset.body, { level: 9 }),
  ]);
  return { ...asset, encoded: { br, gzip: gz } };
}
