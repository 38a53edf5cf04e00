import { sourceText } from '../../../src/catalog/package/source-text.js';

test.each([
  ['plain', Buffer.from('a\nb'), 'a\nb'],
  ['with a byte order mark', Buffer.from('\ufeffa\nb'), 'a\nb'],
  ['with line ends of Windows', Buffer.from('a\r\nb\r\n'), 'a\nb\n'],
  ['with line ends of an old Mac', Buffer.from('a\rb'), 'a\nb'],
  ['with tabs and letters of any script', Buffer.from('a\tλ 外傷'), 'a\tλ 外傷'],
  ['empty', Buffer.alloc(0), ''],
])('a text %s is read', (_, bytes, text) => {
  expect(sourceText(bytes)).toEqual({ text });
});

test.each([
  [Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xe9]), 3],
  [Buffer.from([0xc3, 0x28]), 1],
  [Buffer.from([0xff, 0xfe, 0x61, 0x00]), 1],
  [Buffer.from('a\nb\u0007'), 2],
])('%p is no text, at line %i', (bytes, line) => {
  expect(sourceText(bytes)).toMatchObject({ fault: { line } });
});
