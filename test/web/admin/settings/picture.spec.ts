import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { readPicture } from '../../../../src/web/admin/settings/picture.js';
import { jpeg, png, webp } from '../../../support/pictures.js';

describe('a picture', () => {
  it.each([
    ['png', png(640, 160)],
    ['png', png(1, 1, Buffer.alloc(5000, 7))],
    ['jpg', jpeg(640, 160)],
    ['webp', webp.lossy(640, 160)],
    ['webp', webp.lossless(640, 160)],
    ['webp', webp.extended(640, 160)],
  ])('in %s is known by its bytes, with its size', (ending, bytes) => {
    const size = bytes.length > 5000 ? { width: 1, height: 1 } : { width: 640, height: 160 };
    expect(readPicture(bytes)).toEqual({ ending, ...size });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('This is no picture at all, but it is long enough to be taken for one.')],
    ['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a picture in GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
    ['half of one in PNG', png(640, 160).subarray(0, 60)],
    ['one in PNG without a side', png(0, 160)],
    ['half of one in JPEG', jpeg(640, 160).subarray(0, 20)],
    ['half of one in WebP', webp.lossy(640, 160).subarray(0, 34)],
    [
      'a web page with the beginning of one',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), deflateSync('<h1>')]),
    ],
  ])('is not %s', (_, bytes) => {
    expect(readPicture(bytes)).toBeNull();
  });

  it('is told from any bytes without a fault', () => {
    const starts = ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', '\xff\xd8\xff', 'RIFF\0\0\0\0WEBPVP8X', ''];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const found = readPicture(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        expect(found === null || (found.width > 0 && found.height > 0)).toBe(true);
      }),
    );
  });
});
