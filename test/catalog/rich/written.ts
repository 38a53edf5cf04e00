import fc from 'fast-check';
import type { RichDocument, RichMark, RichNode } from '../../../src/catalog/rich/document.js';

/** Pieces of Markdown that mean something, and some that only look as if they did. */
const snippets = [
  ...[
    '## What it found',
    '# One',
    '##### Five',
    'Title\n---',
    '',
    ' ',
    '\t',
    '- one\n- two',
    '* one\n\n* two',
    '+ a\n  + b\n    1. c',
  ],
  ...[
    '1. one\n2. two',
    '3) three',
    '-',
    '- [ ] task',
    '> quoted\nlazy',
    '> - a\n>\n>   b',
    '>',
    '```js\ncode\n```',
    '```\nopen',
  ],
  ...[
    '    indented',
    '***',
    '---',
    '| a | b |\n| :-- | --: |\n| 1 | `x\\|y` |',
    '|a|\n|-|',
    'a | b\n- | -',
    '[ref]: http://a.example',
  ],
  ...[
    '::: key-point\nA waiting list.\n:::',
    '::: case A fall\n\n- a\n\n:::',
    '::: claim c67\n:::',
    '::: figure brom\nCaption.\n:::',
    '::: media talk\nA *caption* [@brom2017].\n:::\n\n::: media sheet\n:::',
  ],
  ...[':::: caution\n```\n:::\n```\n::::', '::: nonsense\nx\n:::', '::: key-point', ':::', '::: case\n## In it\n:::'],
  ...[
    'Text.[^1]',
    '[^1]: The note.',
    '[^1]: The note.\n\n    Goes on.',
    '[^x]:',
    '[^1]: - a',
    '[@brom2017]',
    '[@a; @b:history]',
  ],
  ...[
    '[@Bad]',
    '[@a]: b',
    '[^1]: x [@a]',
    '*a* **b** ***c***',
    '**a*b***',
    '*a**b*',
    'a_b_c',
    '__init__',
    '_a_',
    '2 * 3 * 4',
  ],
  ...[
    '[link](https://a.example "t\\"x")',
    '[waiting list](term:waiting-list)',
    '[x](javascript:alert(1))',
    '[](https://a.example)',
  ],
  ...[
    '![alt *x*](images/a.png)',
    '![](images/a.png "decorative")',
    '[![a](images/b.png)](https://x.example)',
    '<b>raw</b>',
    '<!-- c -->',
  ],
  ...[
    '<https://a.example>',
    '&amp; &nbsp; &copy; &#42;',
    '\\*not\\*',
    'line  \nbreak',
    'line\\\nbreak',
    '`code`',
    '`` a`b ``',
    '` `',
  ],
  ...[
    'soft\nbreak',
    '1986\\. A year',
    '#hash',
    '\u00a0edge\u00a0',
    'a\r\nb',
    '**bold**text',
    '**"q"**x',
    'ends\\',
    'http://a_b.example/_c_',
  ],
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...snippets) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
);

export const anyMarkdown = fc
  .array(fc.tuple(word, fc.constantFrom('\n\n', '\n', ' ', '', '\n\n\n', '\r\n', '\n  ', '\n    ')), { maxLength: 9 })
  .map((pieces) => pieces.flat().join(''));

const text = fc.oneof(
  fc.constantFrom(
    'word',
    'two words',
    ' ',
    'a',
    '"q"',
    '1.',
    '-',
    '#',
    '*',
    '_',
    '[x]',
    '!',
    ':',
    '&amp;',
    '|',
    '\\',
    '`',
    '<b>',
    '\u00a0',
    '(x)',
    '>',
  ),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
);

const mark: fc.Arbitrary<RichMark> = fc.oneof(
  fc.constantFrom<RichMark>({ type: 'strong' }, { type: 'emphasis' }, { type: 'code' }),
  fc.constantFrom<RichMark>(
    { type: 'link', attrs: { href: 'https://a.example/x_(y)', title: 'A "title"' } },
    { type: 'link', attrs: { href: '#what-it-found', title: null } },
    { type: 'term', attrs: { key: 'waiting-list' } },
  ),
);

const inline: fc.Arbitrary<RichNode> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: text.map((each): RichNode => ({ type: 'text', text: each })) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<RichNode>(
          { type: 'lineBreak' },
          { type: 'citation', attrs: { marks: [{ key: 'brom2017', role: 'supports' }] } },
          { type: 'footnoteRef', attrs: { label: '1' } },
          { type: 'image', attrs: { src: 'images/a.png', alt: 'Two [people]', title: null } },
          { type: 'image', attrs: { src: 'images/line.png', alt: '', title: 'decorative' } },
        ),
      },
    ),
    fc.array(mark, { maxLength: 3 }),
  )
  .map(([node, marks]) => (marks.length > 0 && node.type !== 'lineBreak' ? { ...node, marks } : node));

const words = fc.array(inline, { maxLength: 5 });

const cell = (type: string) =>
  words.map((content): RichNode => ({ type, attrs: { align: null }, content: [{ type: 'paragraph', content }] }));

const table: fc.Arbitrary<RichNode> = fc
  .tuple(
    fc.array(cell('tableHeader'), { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(cell('tableCell'), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  )
  .map(([head, rows]) => ({
    type: 'table',
    content: [head, ...rows].map((content) => ({ type: 'tableRow', content })),
  }));

const { flow } = fc.letrec<{ flow: RichNode; list: RichNode }>((tie) => ({
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((content): RichNode => ({ type: 'paragraph', content })),
    table,
    tie('list'),
    fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map((content): RichNode => ({ type: 'quote', content })),
    fc.constantFrom<RichNode>(
      { type: 'rule' },
      { type: 'codeBlock', attrs: { info: 'js' }, content: [{ type: 'text', text: 'a\n\n:::\n```b' }] },
      { type: 'codeBlock', attrs: { info: '' } },
    ),
  ),
  list: fc
    .tuple(
      fc.boolean(),
      fc.boolean(),
      fc.array(
        fc
          .tuple(words, fc.array(tie('flow'), { maxLength: 2 }))
          .map(([content, rest]): RichNode => ({ type: 'item', content: [{ type: 'paragraph', content }, ...rest] })),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([isBullet, tight, content]): RichNode =>
      isBullet
        ? { type: 'bulletList', attrs: { tight }, content }
        : { type: 'orderedList', attrs: { tight, order: 3 }, content },
    ),
}));

const top: fc.Arbitrary<RichNode> = fc.oneof(
  { weight: 4, arbitrary: flow },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(2, 3, 4), words)
      .map(([level, content]): RichNode => ({ type: 'heading', attrs: { level }, content })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('key-point', 'case', 'reflection', 'content-note', 'claim', 'figure', 'media'),
        fc.constantFrom('', 'c67', 'A fall'),
        fc.array(flow, { maxLength: 3 }),
      )
      .map(([name, argument, content]): RichNode => ({ type: 'container', attrs: { name, argument }, content })),
  },
);

/** What the editor could send. Its one footnote is defined. */
export const anyDocument: fc.Arbitrary<RichDocument> = fc
  .tuple(fc.array(top, { maxLength: 4 }), fc.array(flow, { minLength: 1, maxLength: 2 }))
  .map(([content, note]): RichDocument => {
    const footnote: RichNode = { type: 'footnote', attrs: { label: '1' }, content: note };
    return { type: 'doc', content: [...content, footnote] };
  });
