import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadRequestException } from '@nestjs/common';
import busboy from 'busboy';
import type { Request, Response } from 'express';
import { TooLarge } from '../../kernel/errors.js';
import { UploadedFile } from './uploaded-file.js';

export interface Receiving {
  /** Of the whole form. */
  readonly mostBytes: number;
  /** Where the file lies meanwhile. */
  readonly folder: string;
  /** Asked once the file begins, of the fields that came before it: what it throws refuses the file before a byte is kept. */
  readonly admit: (fields: Fields) => void;
}

type Fields = Readonly<Record<string, string>>;

const mostFields = 2_000;
const megabyte = 1024 * 1024;

/**
 * Takes a form of the type multipart/form-data in as it comes: its fields into memory, its first file onto the disk. Nothing is
 * left behind of what breaks off or is refused, and a file goes when the request has been answered.
 */
export async function receive(request: Request, response: Response, receiving: Receiving): Promise<void> {
  const form = new IncomingForm(receiving);
  response.once('close', () => void form.forget());
  try {
    await form.take(request);
  } catch (error) {
    request.unpipe();
    request.resume(); // what is still on its way is let go, so that the answer reaches whoever sends it
    await form.forget();
    throw error;
  }
  request.body = Object.fromEntries(form.fields);
  if (form.file) request.upload = form.file;
}

class IncomingForm {
  readonly fields = new Map<string, string>();
  file: UploadedFile | null = null;
  #path: string | null = null;
  #writing: Promise<void> | null = null;

  constructor(private readonly receiving: Receiving) {}

  async take(request: Request): Promise<void> {
    const { mostBytes } = this.receiving;
    const announced = Number(request.get('content-length') ?? 0);
    if (announced > mostBytes) throw tooLarge(mostBytes);
    const parser = parserOf(request, mostBytes);
    await new Promise<void>((resolve, reject) => {
      let seen = 0;
      const refuse = (error: unknown): void => {
        parser.removeAllListeners();
        parser.on('error', () => undefined).destroy();
        reject(error instanceof Error ? error : new BadRequestException());
      };
      request.on('data', (piece: Buffer) => {
        seen += piece.length;
        if (seen > mostBytes) refuse(tooLarge(mostBytes));
      });
      request.once('aborted', () => refuse(new BadRequestException()));
      parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
        if (nameTruncated || valueTruncated) refuse(new BadRequestException());
        else this.fields.set(name, value);
      });
      parser.on('file', (field, stream, { filename }) => {
        stream.on('error', () => undefined); // the parser lets go of it where the form is refused
        if (this.#writing) return void stream.resume();
        try {
          this.receiving.admit(Object.fromEntries(this.fields));
        } catch (error) {
          return refuse(error);
        }
        this.#writing = this.#write(field, stream, filename ?? ''); // a part of bytes may have none
        this.#writing.catch(refuse);
      });
      for (const limit of ['fieldsLimit', 'partsLimit'] as const) {
        parser.on(limit, () => refuse(new BadRequestException()));
      }
      parser.once('error', () => refuse(new BadRequestException()));
      parser.once('close', () => void (this.#writing ?? Promise.resolve()).then(resolve, refuse));
      request.pipe(parser);
    });
  }

  async forget(): Promise<void> {
    await this.#writing?.catch(() => undefined);
    if (this.#path !== null) await rm(this.#path, { force: true });
    this.#path = null;
  }

  async #write(field: string, stream: Readable, filename: string): Promise<void> {
    const { folder } = this.receiving;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, randomUUID());
    this.#path = path;
    let bytes = 0;
    stream.on('data', (piece: Buffer) => (bytes += piece.length));
    await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if (bytes > 0) this.file = new UploadedFile(field, path, bytes, basename(filename).slice(0, 200));
  }
}

function parserOf({ headers }: Request, mostBytes: number): busboy.Busboy {
  try {
    const limits = { fieldNameSize: 200, fieldSize: mostBytes, fields: mostFields, parts: mostFields + 2 };
    return busboy({ headers, defParamCharset: 'utf8', limits });
  } catch {
    throw new BadRequestException();
  }
}

const tooLarge = (mostBytes: number) => new TooLarge('upload-too-large', { most: Math.round(mostBytes / megabyte) });
