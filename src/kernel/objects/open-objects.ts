import { FolderObjects } from './folder-objects.js';
import type { Objects } from './objects.js';
import type { StorageAddress } from './storage-address.js';

/** The store that the settings ask for, proved to be there. The client of the service is only read where one is set. @throws CannotStart */
export async function openObjects(folder: string, address: StorageAddress | null): Promise<Objects> {
  const objects =
    address === null ? new FolderObjects(folder) : new (await import('./s3-objects.js')).S3Objects(address);
  await objects.check();
  return objects;
}
