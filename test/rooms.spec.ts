import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const src = resolve('src');
/** The line of DESIGN: a room imports only rooms to its left. */
const line = [
  'kernel',
  'accounts',
  'evidence',
  'assessment',
  'catalog',
  'learning',
  'credentials',
  'insights',
  'interchange',
  'web',
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap((file): Import[] => {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s(type\s)?[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'/gm);
  return [...found].map(([, type, named, bare]) => {
    const target = resolve(src, dirname(file), named ?? bare ?? '').replace(/\.js$/, '.ts');
    return { from: file, to: relative(src, target), isType: type !== undefined };
  });
});
const roomOf = (path: string) => (path.includes('/') && !path.startsWith('..') ? path.split('/')[0]! : null);

describe('the rooms', () => {
  it('are those of the line and no others', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !line.includes(name))).toEqual([]);
  });

  it('import leftward only', () => {
    const breaches = imports.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      if (room === null || target === null) return room !== null && !to.startsWith('..');
      return line.indexOf(target) > line.indexOf(room);
    });
    expect(breaches).toEqual([]);
  });

  it('import files that exist, and no barrel', () => {
    expect(imports.filter(({ to }) => !existsSync(join(src, to)))).toEqual([]);
    expect(files.filter((file) => /(^|\/)(index|utils|helpers|common|shared)\.ts$/.test(file))).toEqual([]);
  });

  it('keep the framework to files whose suffix says so', () => {
    const framework = /from '(@nestjs\/|typeorm|express)/;
    const allowed =
      /\.(service|controller|module|entity|guard|filter|strategy|router)\.ts$|^kernel\/|^web\/http\/|^[\w-]+\.ts$/;
    const pure = files.filter((file) => !allowed.test(file) && !file.startsWith('web/accounts/signing-in'));
    const guilty = pure.filter((file) => {
      const lines = readFileSync(join(src, file), 'utf8').split('\n');
      return lines.some((text) => framework.test(text) && !text.startsWith('import type'));
    });
    expect(guilty).toEqual([]);
  });

  it('read the clock and the environment in one place each', () => {
    const guilty = (pattern: RegExp, allowed: RegExp) =>
      files.filter((file) => !allowed.test(file) && pattern.test(readFileSync(join(src, file), 'utf8')));
    expect(guilty(/new Date\(\)|Date\.now\(\)/, /^kernel\/clock\.ts$/)).toEqual([]);
    expect(guilty(/process\.env/, /^start\.ts$/)).toEqual([]);
  });
});
