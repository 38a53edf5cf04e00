import fc from 'fast-check';
import { checkContent } from '../../../src/catalog/package/check.js';
import { filesOf, smallContent, type Texts } from '../../support/small-content.js';

const paths = Object.keys(smallContent).filter((path) => !path.endsWith('.png'));
const bits = [
  '',
  ' ',
  '\n',
  ':',
  '- ',
  '[',
  '{',
  '"',
  '|',
  '---\n',
  ':::',
  '[@',
  '](',
  '<b>',
  '&a ',
  '*a',
  '!!x ',
  'null',
  '0',
  '\t',
];

const mangled: fc.Arbitrary<Texts> = fc
  .array(
    fc.record({
      path: fc.constantFrom(...paths),
      from: fc.nat({ max: 2000 }),
      cut: fc.nat({ max: 40 }),
      put: fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 6 })),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((edits) => {
    const texts = { ...smallContent };
    for (const { path, from, cut, put } of edits) {
      const text = texts[path] as string;
      const at = from % (text.length + 1);
      texts[path] = text.slice(0, at) + put + text.slice(at + cut);
    }
    return texts;
  });

test('content that was mangled anyhow gives faults in files and lines that exist, and never a crash', () => {
  fc.assert(
    fc.property(mangled, (texts) => {
      for (const { file, line, message } of checkContent(filesOf(texts)).faults) {
        const text = texts[file];
        expect(typeof text === 'string' ? text.split(/\r\n?|\n/).length : 1).toBeGreaterThanOrEqual(line);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(message).toMatch(/\S/);
        expect(message).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 60 },
  );
});
