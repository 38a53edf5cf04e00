import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive, by its path in it. */
export interface ArchivedFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The files as one zip; all of them carry the moment `at`. */
export async function zipped(files: readonly ArchivedFile[], at: Date): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(files, at)) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** A large file of an archive, opened when its turn comes and not packed any tighter. */
export interface StreamedFile {
  readonly path: string;
  readonly open: () => Promise<Readable>;
}

/** The same as it is made, with large files in it that no memory ever holds. */
export function zipStream(files: readonly (ArchivedFile | StreamedFile)[], at: Date): Readable {
  const zip = new ZipFile();
  const options = { mtime: at };
  for (const file of files) {
    if ('body' in file) zip.addBuffer(Buffer.from(file.body), file.path, options);
    else {
      zip.addReadStreamLazy(file.path, { ...options, compress: false }, (take) => {
        file.open().then(
          (stream) => take(null, stream),
          (error: unknown) => take(error, null as never),
        );
      });
    }
  }
  zip.end();
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  return stream;
}
