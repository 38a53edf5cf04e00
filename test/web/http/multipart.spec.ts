import fc from 'fast-check';
import { partsOf } from '../../../src/web/http/multipart.js';

const type = 'multipart/form-data; boundary=----edge';
const body = (...parts: string[]) =>
  Buffer.from([...parts.map((part) => `------edge\r\n${part}\r\n`), '------edge--\r\n'].join(''), 'latin1');
const field = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const file = (name: string, value: string, called = 'p.csv') =>
  `Content-Disposition: form-data; name="${name}"; filename="${called}"\r\nContent-Type: text/csv\r\n\r\n${value}`;
const read = (sent: Buffer, by = type) =>
  partsOf(sent, by)?.map(({ name, isFile, bytes }) => [name, isFile, bytes.toString('latin1')]) ?? null;

describe('a form with a file', () => {
  it('is taken apart into its fields and its file, byte for byte', () => {
    const sent = body(field('_csrf', 't0ken'), file('file', 'email\r\n\r\n--\xe9\0\r\n'));
    expect(read(sent)).toEqual([
      ['_csrf', false, 't0ken'],
      ['file', true, 'email\r\n\r\n--\xe9\0\r\n'],
    ]);
  });

  it('takes no part’s name from what its file is called', () => {
    expect(read(body(file('file', 'x', 'a; name=_csrf')))).toEqual([['file', true, 'x']]);
    expect(read(body('Content-Disposition: form-data; filename="name=y"; name="file"\r\n\r\nx'))).toEqual([
      ['file', true, 'x'],
    ]);
  });

  it.each([
    ['no boundary', body(field('a', 'b')), 'multipart/form-data'],
    ['another type', body(field('a', 'b')), 'application/json; boundary=----edge'],
    ['another boundary', body(field('a', 'b')), 'multipart/form-data; boundary=other'],
    ['no end', body(field('a', 'b')).subarray(0, -12), type],
    ['a part without a name', body('Content-Disposition: form-data\r\n\r\nx'), type],
    ['a part without a head', body('x'), type],
    ['nothing', Buffer.alloc(0), type],
  ])('is refused with %s', (_, sent, by) => {
    expect(read(sent, by)).toBeNull();
  });

  it('gives back what was put in, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        fc.pre(!Buffer.from(bytes).includes('\r\n------edge'));
        expect(read(body(file('file', Buffer.from(bytes).toString('latin1'))))![0]![2]).toBe(
          Buffer.from(bytes).toString('latin1'),
        );
      }),
    );
  });
});
