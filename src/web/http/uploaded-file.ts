import { readFile } from 'node:fs/promises';

/** A file that came with a form. It lies in a temporary place, and is gone once the request has been answered. */
export class UploadedFile {
  constructor(
    /** The field of the form. */
    readonly field: string,
    readonly path: string,
    readonly bytes: number,
    /** What it is called at its owner's; it says nothing about what it is. */
    readonly name: string,
  ) {}

  read(): Promise<Buffer> {
    return readFile(this.path);
  }
}

declare module 'http' {
  interface IncomingMessage {
    /** Missing where none was chosen. */
    upload?: UploadedFile;
  }
}
