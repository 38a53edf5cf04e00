import fc from 'fast-check';
import { sourceText } from '../../../../src/catalog/package/source-text.js';
import { YamlSource } from '../../../../src/catalog/package/yaml-source.js';
import { yamlList, yamlText } from '../../../../src/catalog/package/write/yaml-text.js';
import { anyText } from './nasty-texts.js';

/** What the readers of a package make of a text that was written to a file. */
function readBack(text: string): unknown {
  const read = sourceText(Buffer.from(text));
  if (!('text' in read)) throw new Error(read.fault.message);
  const yaml = new YamlSource(read.text);
  expect(yaml.faults).toEqual([]);
  return yaml.value;
}

const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(anyText, fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom('key', 'text'), anyText), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

test('whatever is written reads back to the same, at every depth and with every name', () => {
  fc.assert(
    fc.property(anyValue, fc.nat({ max: 4 }), (value, blocks) => {
      expect(readBack(yamlText(value, blocks))).toEqual(value);
      expect(readBack(yamlText({ items: [value] }, blocks))).toEqual({ items: [value] });
    }),
    { numRuns: 250 },
  );
});

test('a list reads back to the same, with an empty line between its entries', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 4 }), (list) => {
      expect(readBack(yamlList(list))).toEqual(list);
    }),
    { numRuns: 100 },
  );
  expect(yamlList([{ key: 'a' }, { key: 'b' }])).toBe('- key: a\n\n- key: b\n');
});

test('a text of several lines takes as many lines of the file, so that what is found in it is found there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = yamlText({ a: text, b: 1 }).split('\n');
      expect(lines.indexOf('b: 1')).toBeGreaterThanOrEqual(text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
    }),
    { numRuns: 500 },
  );
});

test('it is written as a person would write it', () => {
  const prose =
    'A lens follows the source and the pattern of what happened, and it does not rank harms by how bad they were. '
      .repeat(2)
      .trim();
  const written = yamlText({
    title: 'Quiz: understanding trauma',
    folder: '01',
    short: 'What the trial found, in words',
    prose,
    markdown: 'First.\n\n- second\n- third\n',
    unended: 'First.\nSecond.',
    spoken: '“That is a lot,” she says.',
    percent: '%',
    owner: "the client's own",
    odd: 'a\u0007b\n\n  c ',
    shuffle: { items: true, options: false },
    sections: [{ from: { objective: ['m1-a', 'm1-b'] }, draw: 2 }],
    options: [
      { key: 'a', text: 'A waiting list', correct: true },
      { key: 'b', text: 'Exposure: in vivo' },
    ],
    citations: ['brom2017', 'dsm5'],
    none: null,
    no: [],
    left: undefined,
  });
  expect(written).toBe(`title: 'Quiz: understanding trauma'
folder: '01'
short: What the trial found, in words
prose: >-
  A lens follows the source and the pattern of what happened, and it does not rank harms by how bad they were. A lens
  follows the source and the pattern of what happened, and it does not rank harms by how bad they were.
markdown: |
  First.

  - second
  - third
unended: |-
  First.
  Second.
spoken: “That is a lot,” she says.
percent: '%'
owner: the client's own
odd: "a\\u0007b\\n\\
  \\n\\
  \\  c "
shuffle: { items: true, options: false }
sections:
  - { from: { objective: [m1-a, m1-b] }, draw: 2 }
options:
  - { key: a, text: A waiting list, correct: true }
  - key: b
    text: 'Exposure: in vivo'
citations: [brom2017, dsm5]
none: null
'no': []
`);
});
