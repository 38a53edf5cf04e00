import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

export interface StoredObject {
  readonly name: string;
  readonly bytes: number;
  /** When it was kept, or kept again. */
  readonly keptAt: Date;
}

/** Both ends are within. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Files that are named by the SHA-256 of their bytes and an ending. The same bytes are kept once and never change. Whoever
 * keeps what is there already makes its age begin anew, so that nobody sweeps it away before it is used.
 */
export abstract class Objects {
  /** Returns once the bytes are stored for good. A crash leaves the whole object or none. */
  abstract keep(name: string, bytes: Uint8Array): Promise<void>;

  /** Keeps the file at a path, a piece at a time. Returns the name. */
  async keepFile(path: string, ending: string): Promise<string> {
    const name = objectName(await hashOfFile(path), ending);
    await this.copy(name, path);
    return name;
  }

  /** Keeps bytes under the name that is made of them. */
  async keepBytes(bytes: Uint8Array, ending: string): Promise<string> {
    const name = objectName(createHash('sha256').update(bytes).digest('hex'), ending);
    await this.keep(name, bytes);
    return name;
  }

  /** Null where there is no such object. */
  abstract read(name: string): Promise<Buffer | null>;

  /** Null where there is no such object. */
  abstract about(name: string): Promise<StoredObject | null>;

  /** The bytes as they come, all of them or a range that lies within; null where there is no such object. */
  abstract stream(name: string, range?: ByteRange): Promise<Readable | null>;

  abstract list(): AsyncIterable<StoredObject>;

  /** What is not there is gone already. */
  abstract remove(name: string): Promise<void>;

  /** How many bytes there is room for; null where nobody can tell. */
  abstract room(): Promise<number | null>;

  /** @throws CannotStart in one line, where nothing can be stored */
  abstract check(): Promise<void>;

  protected abstract copy(name: string, path: string): Promise<void>;
}

const named = /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/;

export const isObjectName = (name: string): boolean => named.test(name);

export function assertObjectName(name: string): void {
  if (!isObjectName(name)) throw new RangeError(`Not the name of an object: ${name}`);
}

export const objectName = (hash: string, ending: string): string => `${hash}.${ending}`;

/** The names of all objects that a text speaks of, such as the JSON of an edition. */
export const objectNamesIn = (text: string): readonly string[] => text.match(/\b[0-9a-f]{64}\.[a-z0-9]{1,5}\b/g) ?? [];

export async function hashOfFile(path: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const piece of createReadStream(path)) sum.update(piece as Buffer);
  return sum.digest('hex');
}
