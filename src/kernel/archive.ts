import { ZipFile } from 'yazl';

/** A file of an archive, by its path in it. */
export interface ArchivedFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The files as one zip; all of them carry the moment `at`. */
export async function zipped(files: readonly ArchivedFile[], at: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, body } of files) zip.addBuffer(Buffer.from(body), path, { mtime: at });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}
