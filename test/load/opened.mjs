// The whole application on the database in a folder, for those who fill it through the product's own services.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const dist = (file) => import(pathToFileURL(resolve(import.meta.dirname, '../../dist/src', file)).href);

/** Whoever asks for it closes both. */
export async function openedApp(folder, sessionSecret) {
  const [{ createApp }, { openDatabase }, { schema }, { SystemClock }, { makeLogger }, { Spool }, { FolderObjects }] =
    await Promise.all(
      [
        ...['app.js', 'kernel/opening.js', 'schema.js', 'kernel/clock.js', 'kernel/logger.js', 'kernel/spool.js'],
        'kernel/objects/folder-objects.js',
      ].map(dist),
    );
  const { Views } = await dist('web/views/views.js');
  const [root, publicUrl] = [resolve(import.meta.dirname, '../..'), 'http://127.0.0.1'];
  const address = { kind: 'sqlite', file: resolve(folder, 'attune.sqlite') };
  const database = await openDatabase(address, schema, { waitMs: 60_000, runMs: 600_000 });
  const app = await createApp({
    ...{ root, publicUrl, contact: null, smtp: null, oidc: null, trustProxy: false, database, sessionSecret },
    ...{ clock: new SystemClock(), logger: makeLogger('silent') },
    objects: new FolderObjects(resolve(folder, 'objects')),
    spool: new Spool(resolve(folder, 'uploads')),
    views: await Views.load({ root: resolve(root, 'views'), languages: ['en'] }),
  });
  return { app, database };
}
