import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FolderObjects } from '../../../src/kernel/objects/folder-objects.js';
import { objectNamesIn } from '../../../src/kernel/objects/objects.js';
import { S3Objects } from '../../../src/kernel/objects/s3-objects.js';
import { storageAddress } from '../../../src/kernel/objects/storage-address.js';
import { stores, type TestStore } from '../../support/stores.js';

const bytes = Buffer.from('A quiet room with two chairs.');
const nameOf = (data: Uint8Array, ending: string) => `${createHash('sha256').update(data).digest('hex')}.${ending}`;
const listed = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const each of list) all.push(each);
  return all;
};
const missing = nameOf(Buffer.from('nothing'), 'webp');

describe.each(stores)('files in %s', (_, make) => {
  let store: TestStore;
  beforeAll(async () => (store = await make()));
  afterAll(() => store.close());

  it('are named by what they hold, and come back byte for byte', async () => {
    const name = await store.objects.keepBytes(bytes, 'webp');
    expect(name).toBe(nameOf(bytes, 'webp'));
    expect(await store.objects.read(name)).toEqual(bytes);
    expect(await store.objects.about(name)).toMatchObject({ name, bytes: bytes.length });
    expect(Math.abs((await store.objects.about(name))!.keptAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('are taken from the disk a piece at a time, however large', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024, 'attune');
    const path = join(store.folder, 'large-file');
    writeFileSync(path, large);
    const name = await store.objects.keepFile(path, 'mp4');
    expect(name).toBe(nameOf(large, 'mp4'));
    expect((await store.objects.read(name))!.equals(large)).toBe(true);
  });

  it('are read in part', async () => {
    const name = await store.objects.keepBytes(bytes, 'webp');
    const part = await store.objects.stream(name, { first: 2, last: 6 });
    expect((await buffer(part!)).toString()).toBe('quiet');
    expect(await buffer((await store.objects.stream(name))!)).toEqual(bytes);
  });

  it('that are not there are nothing, and neither is a name that is none', async () => {
    for (const name of [missing, '../../etc/passwd', 'x.webp']) {
      expect(await store.objects.read(name)).toBeNull();
      expect(await store.objects.about(name)).toBeNull();
      expect(await store.objects.stream(name)).toBeNull();
    }
    await expect(store.objects.keep('../x.webp', bytes)).rejects.toThrow(RangeError);
    await expect(store.objects.remove('../x.webp')).rejects.toThrow(RangeError);
  });

  it('are listed, and gone once they are removed', async () => {
    const name = await store.objects.keepBytes(Buffer.from('for a moment'), 'png');
    const names = async () => (await listed(store.objects.list())).map((object) => object.name);
    expect(await names()).toContain(name);
    await store.objects.remove(name);
    await store.objects.remove(name);
    expect(await names()).not.toContain(name);
    expect(await store.objects.read(name)).toBeNull();
  });

  it('are young again when they are kept again', async () => {
    const name = await store.objects.keepBytes(Buffer.from('twice'), 'png');
    await store.age(name, new Date('2020-01-01'));
    expect((await store.objects.about(name))!.keptAt.getFullYear()).toBe(2020);
    await store.objects.keepBytes(Buffer.from('twice'), 'png');
    expect(Date.now() - (await store.objects.about(name))!.keptAt.getTime()).toBeLessThan(60_000);
  });

  it('leave nothing behind where what should be kept breaks off', async () => {
    const before = (await listed(store.objects.list())).length;
    await expect(store.objects.keepFile(join(store.folder, 'nowhere'), 'mp4')).rejects.toThrow('ENOENT');
    expect(await listed(store.objects.list())).toHaveLength(before);
  });

  it('can be written before the server says that it is ready', async () => {
    await store.objects.check();
    expect(await listed(store.objects.list())).not.toContainEqual(expect.objectContaining({ bytes: 6 }));
  });
});

it('a folder forgets what a crash left half-written, after a day', async () => {
  const [, make] = stores[0]!;
  const store = await make();
  const { folder } = store;
  mkdirSync(join(folder, missing.slice(0, 2)));
  const [old, young] = ['old', 'young'].map((end) => join(folder, missing.slice(0, 2), `${missing}.${end}`));
  for (const path of [old!, young!]) writeFileSync(path, 'half');
  utimesSync(old!, new Date('2020-01-01'), new Date('2020-01-01'));
  expect(await listed(new FolderObjects(folder).list())).toEqual([]);
  expect(await readdir(join(folder, missing.slice(0, 2)))).toEqual([`${missing}.young`]);
  await store.close();
});

describe('a bucket that cannot be written to', () => {
  it.each([
    ['is not there', 's3://S3RVER:S3RVER@another-bucket?endpoint=', 'The bucket another-bucket at 127.0.0.1'],
    ['knows nobody of that name', 's3://stranger:top-secret@attune-test?endpoint=', 'cannot be written to'],
  ])('stops the start with one line that holds no secret: it %s', async (_, beginning, line) => {
    const store = await stores[1]![1]();
    const endpoint = new URL(store.url!).searchParams.get('endpoint')!;
    const error = await new S3Objects(storageAddress(beginning + endpoint)!).check().catch((each: Error) => each);
    await store.close();
    expect(error).toMatchObject({ message: expect.stringContaining(line) as string });
    expect((error as Error).message).not.toMatch(/top-secret|\n/);
  });
});

describe('STORAGE_URL', () => {
  it.each([
    [
      's3://files',
      { bucket: 'files', prefix: '', region: 'us-east-1', endpoint: null, pathStyle: false, credentials: null },
    ],
    ['s3://files/attune/?region=eu-west-1', { prefix: 'attune/', region: 'eu-west-1' }],
    [
      's3://id:a%2Fb@files?endpoint=https://s3.test:9000',
      { endpoint: 'https://s3.test:9000', pathStyle: true, credentials: { id: 'id', secret: 'a/b' } },
    ],
  ])('%s names a bucket', (text, expected) => {
    expect(storageAddress(text)).toMatchObject(expected);
  });

  it.each([
    'files',
    'https://files',
    's3://',
    's3://Files!',
    's3://id@files',
    's3://files?endpiont=https://a',
    's3://files?endpoint=ftp://a',
    's3://files?style=odd',
  ])('%s names none', (text) => {
    expect(storageAddress(text)).toBeNull();
  });
});

test('the names of objects are found in any text', () => {
  const name = nameOf(bytes, 'webp');
  expect(objectNamesIn(JSON.stringify({ file: name, also: [`/media/${name}`], no: name.slice(1) }))).toEqual([
    name,
    name,
  ]);
});
