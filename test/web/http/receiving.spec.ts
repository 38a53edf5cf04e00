import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ForbiddenException } from '@nestjs/common';
import express from 'express';
import fc from 'fast-check';
import { Spool } from '../../../src/kernel/spool.js';
import { receive } from '../../../src/web/http/receiving.js';

const type = 'multipart/form-data; boundary=----edge';
const body = (...parts: string[]) =>
  Buffer.from([...parts.map((part) => `------edge\r\n${part}\r\n`), '------edge--\r\n'].join(''), 'latin1');
const field = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const file = (name: string, value: string, called = 'p.csv') =>
  `Content-Disposition: form-data; name="${name}"; filename="${called}"\r\nContent-Type: text/csv\r\n\r\n${value}`;

interface Got {
  readonly status: number;
  readonly fields?: unknown;
  readonly file?: { readonly field: string; readonly name: string; readonly bytes: string } | null;
}

describe('a form with a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-receiving-'));
  let server: Server;
  let address: string;

  beforeAll(async () => {
    const app = express();
    app.post('/', (request, response) => {
      const admit = ({ _csrf }: Readonly<Record<string, string>>) => {
        if (_csrf !== 't0ken') throw new ForbiddenException();
      };
      receive(request, response, { mostBytes: 200_000, folder, admit }).then(
        async () => {
          const { upload } = request;
          const bytes = upload && (await upload.read()).toString('latin1');
          response.json({
            fields: request.body as unknown,
            file: upload ? { field: upload.field, name: upload.name, bytes } : null,
          });
        },
        (error: { readonly kind?: string; getStatus?: () => number }) =>
          response.status(error.kind === 'too-large' ? 413 : (error.getStatus?.() ?? 500)).json({}),
      );
    });
    server = createServer(app as never);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  const send = async (sent: Buffer, by = type): Promise<Got> => {
    const response = await fetch(address, {
      method: 'POST',
      body: new Uint8Array(sent),
      headers: { 'Content-Type': by },
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  const token = field('_csrf', 't0ken');

  it('is taken apart into its fields and its file, byte for byte', async () => {
    expect(
      await send(
        body(token, file('file', 'email\r\n\r\n--\xe9\0\r\n'), field('after', Buffer.from('é').toString('latin1'))),
      ),
    ).toEqual({
      ...{ status: 200, fields: { _csrf: 't0ken', after: 'é' } },
      file: { field: 'file', name: 'p.csv', bytes: 'email\r\n\r\n--\xe9\0\r\n' },
    });
  });

  it('takes nobody’s word for a path, and no field’s name from what its file is called', async () => {
    expect((await send(body(token, file('file', 'x', '../../etc/passwd')))).file!.name).toBe('passwd');
    expect((await send(body(token, file('file', 'x', 'a; name=_csrf')))).file!.field).toBe('file');
    expect((await send(body(token, field('__proto__', 'x')))).status).toBe(200);
  });

  it('takes bytes for a file that has no name', async () => {
    const bytes = 'Content-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream\r\n\r\nx';
    expect((await send(body(token, bytes))).file).toEqual({ field: 'file', name: '', bytes: 'x' });
  });

  it('has no file where none was chosen, and the first one where there are several', async () => {
    expect((await send(body(token, file('file', '', '')))).file).toBeNull();
    expect((await send(body(token, file('one', '1'), file('two', '2')))).file!.bytes).toBe('1');
  });

  it.each([
    ['without the token', body(file('file', 'x'))],
    ['with the token behind the file', body(file('file', 'x'), token)],
    ['with another token', body(field('_csrf', 'other'), file('file', 'x'.repeat(100_000)))],
  ])('%s is refused, and nothing of it is kept', async (_, sent) => {
    expect((await send(sent)).status).toBe(403);
    await wait(20);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['no boundary', body(token), 'multipart/form-data'],
    ['another type', body(token), 'application/json; boundary=----edge'],
    ['another boundary', body(token), 'multipart/form-data; boundary=other'],
    ['no end', body(token, file('file', 'x')).subarray(0, -12), type],
    ['nothing', Buffer.alloc(0), type],
    ['too many fields', body(...Array.from({ length: 2_100 }, (_, at) => field(`f${at}`, ''))), type],
  ])('is refused with %s, and nothing of it is kept', async (_, sent, by) => {
    expect((await send(sent, by)).status).toBe(400);
    await wait(20);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused as soon as it is larger than it may be, whether it says so or not', async () => {
    expect((await send(body(token, file('file', 'x'.repeat(300_000))))).status).toBe(413);
    const pieces = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(body(token, file('file', 'x'.repeat(150_000))).subarray(0, -12)));
        controller.enqueue(new Uint8Array(150_000));
        controller.close();
      },
    });
    const init = { method: 'POST', body: pieces, duplex: 'half', headers: { 'Content-Type': type } };
    expect((await fetch(address, init as RequestInit)).status).toBe(413);
    await wait(20);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is gone from its temporary place once it is answered', async () => {
    await send(body(token, file('file', 'x')));
    await wait(20);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves to the next start what a crash left of it, and that for a day alone', async () => {
    const [old, young] = ['old', 'young'].map((name) => join(folder, name));
    for (const path of [old!, young!]) writeFileSync(path, 'half');
    const unpacked = join(folder, 'unpacked-x');
    mkdirSync(unpacked);
    writeFileSync(join(unpacked, 'course.yaml'), 'half');
    await new Spool(folder).forget(new Date(Date.now() + 23 * 3_600_000));
    expect(readdirSync(folder)).toEqual(['old', 'unpacked-x', 'young']);
    utimesSync(unpacked, new Date('2020-01-01'), new Date('2020-01-01'));
    utimesSync(old!, new Date('2020-01-01'), new Date('2020-01-01'));
    await new Spool(folder).forget(new Date());
    expect(readdirSync(folder)).toEqual(['young']);
    rmSync(young!);
    await new Spool(join(folder, 'nowhere')).forget(new Date());
  });

  it('gives back what was put in, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        fc.pre(!Buffer.from(bytes).includes('\r\n------edge'));
        const text = Buffer.from(bytes).toString('latin1');
        expect((await send(body(token, file('file', text)))).file!.bytes).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});
