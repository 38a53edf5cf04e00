import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { FolderObjects } from '../../src/kernel/objects/folder-objects.js';
import type { Objects } from '../../src/kernel/objects/objects.js';
import { S3Objects } from '../../src/kernel/objects/s3-objects.js';
import { storageAddress } from '../../src/kernel/objects/storage-address.js';

export interface TestStore {
  readonly objects: Objects;
  /** STORAGE_URL of a bucket; null for a folder. */
  readonly url: string | null;
  /** The folder behind it, whichever it is. */
  readonly folder: string;
  /** Makes an object look as if it had been kept at a moment. */
  age(name: string, keptAt: Date): Promise<void>;
  close(): Promise<void>;
}

const folderStore = (): Promise<TestStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-store-'));
  return Promise.resolve({
    ...{ objects: new FolderObjects(folder), url: null, folder },
    age: (name, keptAt) => utimes(join(folder, name.slice(0, 2), name), keptAt, keptAt),
    close: () => rm(folder, { recursive: true, force: true }),
  });
};

/** A real S3 server on this machine. */
const bucketStore = async (): Promise<TestStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bucket-'));
  const options = { port: 0, address: '127.0.0.1', silent: true, directory: folder };
  const server = new S3rver({ ...options, configureBuckets: [{ name: 'attune-test' }] });
  const { port } = await server.run();
  const url = `s3://S3RVER:S3RVER@attune-test/files?endpoint=http://127.0.0.1:${port}&region=us-east-1`;
  return {
    ...{ objects: new S3Objects(storageAddress(url)!), url, folder },
    age: async (name, keptAt) => {
      const files = (await readdir(folder, { recursive: true })).filter((path) => path.includes(name));
      for (const path of files) utimesSync(join(folder, path), keptAt, keptAt);
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const stores: readonly (readonly [string, () => Promise<TestStore>])[] = [
  ['a folder', folderStore],
  ['a bucket', bucketStore],
];
