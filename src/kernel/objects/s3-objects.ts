import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CannotStart } from '../errors.js';
import { assertObjectName, type ByteRange, isObjectName, Objects, type StoredObject } from './objects.js';
import type { StorageAddress } from './storage-address.js';

/** Patience with the service, in milliseconds. */
const patience = { connectionTimeout: 5_000, requestTimeout: 60_000 };

/** Objects in a bucket: the service stores an object whole or not at all. */
export class S3Objects extends Objects {
  readonly #client: S3Client;

  constructor(private readonly address: StorageAddress) {
    super();
    const { region, endpoint, pathStyle, credentials } = address;
    this.#client = new S3Client({
      ...{ region, forcePathStyle: pathStyle, requestHandler: patience },
      ...(endpoint !== null && { endpoint }),
      ...(credentials && { credentials: { accessKeyId: credentials.id, secretAccessKey: credentials.secret } }),
      // services other than Amazon's do not all know the newer sums, and the name of an object is one
      ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    });
  }

  async keep(name: string, bytes: Uint8Array): Promise<void> {
    await this.#put(name, bytes, bytes.length);
  }

  async read(name: string): Promise<Buffer | null> {
    const stream = await this.stream(name);
    return stream && buffer(stream);
  }

  async about(name: string): Promise<StoredObject | null> {
    if (!isObjectName(name)) return null;
    const found = await orNull(this.#client.send(new HeadObjectCommand(this.#at(name))));
    return found && { name, bytes: found.ContentLength ?? 0, keptAt: found.LastModified ?? new Date(0) };
  }

  async stream(name: string, range?: ByteRange): Promise<Readable | null> {
    if (!isObjectName(name)) return null;
    const asked = { ...this.#at(name), ...(range && { Range: `bytes=${range.first}-${range.last}` }) };
    const found = await orNull(this.#client.send(new GetObjectCommand(asked)));
    return found ? (found.Body as Readable) : null;
  }

  async *list(): AsyncIterable<StoredObject> {
    const { bucket: Bucket, prefix: Prefix } = this.address;
    let next: string | undefined;
    do {
      const asked = { Bucket, Prefix, ...(next !== undefined && { ContinuationToken: next }) };
      const page = await this.#client.send(new ListObjectsV2Command(asked));
      for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
        const name = Key.slice(Prefix.length);
        if (isObjectName(name)) yield { name, bytes: Size, keptAt: LastModified ?? new Date(0) };
      }
      next = page.NextContinuationToken;
    } while (next !== undefined);
  }

  async remove(name: string): Promise<void> {
    assertObjectName(name);
    await this.#client.send(new DeleteObjectCommand(this.#at(name)));
  }

  room(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Writes a small file and takes it away again: a bucket that can be read and not written to would fail too late. */
  async check(): Promise<void> {
    const probe = { Bucket: this.address.bucket, Key: `${this.address.prefix}attune-check` };
    try {
      await this.#client.send(new PutObjectCommand({ ...probe, Body: 'attune' }));
      await this.#client.send(new DeleteObjectCommand(probe));
    } catch (error) {
      const { bucket, endpoint } = this.address;
      const at = endpoint === null ? '' : ` at ${new URL(endpoint).host}`;
      throw new CannotStart(
        `The bucket ${bucket}${at} cannot be written to (${codeOf(error)}). Check STORAGE_URL, and the key and secret.`,
      );
    }
  }

  protected async copy(name: string, path: string): Promise<void> {
    await this.#put(name, createReadStream(path), (await stat(path)).size);
  }

  /** What is there already is written again, which makes its age begin anew. */
  async #put(name: string, Body: Uint8Array | Readable, ContentLength: number): Promise<void> {
    assertObjectName(name);
    await this.#client.send(new PutObjectCommand({ ...this.#at(name), Body, ContentLength }));
  }

  #at(name: string) {
    return { Bucket: this.address.bucket, Key: this.address.prefix + name };
  }
}

interface Failure {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** A word for a log, without anything that the service says about us. */
const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as Failure;
  return code ?? name ?? 'no answer';
};

const orNull = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: Failure) => {
    if (error.$metadata?.httpStatusCode === 404) return null;
    throw error;
  });
