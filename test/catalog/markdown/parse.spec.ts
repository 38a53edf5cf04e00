import { parseMarkdown } from '../../../src/catalog/markdown/parse.js';

const faultsOf = (markdown: string) => parseMarkdown(markdown).faults.map(({ line, message }) => `${line}: ${message}`);

describe('what a text refers to', () => {
  const markdown = [
    '## First',
    '',
    'Words [@brom2017], more [@a; @b:history]',
    '[@c:against] and a note.[^n]',
    '',
    '::: claim c10',
    ':::',
    '',
    '::: content-note second',
    'Skip it.',
    ':::',
    '',
    '::: reflection m1-think',
    'What now?',
    ':::',
    '',
    '| a | b |',
    '| --- | --- |',
    '| 1 | 2 [@d] |',
    '',
    '::: figure groups',
    'Caption.',
    ':::',
    '',
    '![A hand](images/hand.png "Held")',
    '',
    '## Second',
    '',
    '[^n]: As [@e] says.',
  ].join('\n');
  const parsed = parseMarkdown(markdown);

  test('is found with its line', () => {
    expect(parsed.citations).toEqual([
      { key: 'brom2017', role: 'supports', line: 3 },
      { key: 'a', role: 'supports', line: 3 },
      { key: 'b', role: 'history', line: 3 },
      { key: 'c', role: 'against', line: 4 },
      { key: 'd', role: 'supports', line: 19 },
      { key: 'e', role: 'supports', line: 29 },
    ]);
    expect(parsed.claims).toEqual([{ key: 'c10', line: 6 }]);
    expect(parsed.contentNotes).toEqual([{ anchor: 'second', line: 9 }]);
    expect(parsed.reflections).toEqual([{ key: 'm1-think', line: 13 }]);
    expect(parsed.figures).toEqual([{ key: 'groups', line: 21 }]);
    expect(parsed.images).toEqual([{ src: 'images/hand.png', alt: 'A hand', title: 'Held', line: 25 }]);
    expect(parsed.headings).toEqual([
      { id: 'first', text: 'First', level: 2, line: 1 },
      { id: 'second', text: 'Second', level: 2, line: 27 },
    ]);
    expect(parsed.faults).toEqual([]);
  });

  test('a citation on a later line of a paragraph has the line it stands on', () => {
    expect(parseMarkdown('one\ntwo\nthree [@a]\n[x](https://x.org) four').citations[0]?.line).toBe(3);
    expect(parseMarkdown('one\ntwo\n[@a] three').citations[0]?.line).toBe(3);
  });

  test('lines are those of the source with any line ending', () => {
    expect(parseMarkdown('one\r\n\r\ntwo [@a]').citations[0]?.line).toBe(3);
  });
});

describe('ids of headings', () => {
  test.each([
    ['What’s known', 'whats-known'],
    ['Été à l’école', 'ete-a-lecole'],
    ['A *case*: `code`', 'a-case-code'],
    ['Что известно', 'что-известно'],
    ['!!', 'section'],
    ['Studies', 'studies-2'],
    ['P1', 'p1-2'],
  ])('%s is %s', (text, id) => {
    expect(parseMarkdown(`## ${text}`).headings[0]?.id).toBe(id);
  });

  test('are unique, also against one that looks like a repetition', () => {
    const { headings } = parseMarkdown('## Case\n\n## Case\n\n## Case 2\n\n## Case');
    expect(headings.map(({ id }) => id)).toEqual(['case', 'case-2', 'case-2-2', 'case-3']);
  });
});

describe('words', () => {
  test.each([
    ['One two — three.', 3],
    ['in*ter*mittent', 1],
    ['Cited [@brom2017; @a].', 1],
    ['![A hand that nobody counts](images/a.png) seen', 1],
    ['::: case The long way\nHome.\n:::', 4],
    ['::: claim c10\n:::', 0],
    ['| Lens | Asks |\n| --- | --- |\n| One | 2 |', 4],
    ['Text.[^a]\n\n[^a]: A note here', 4],
    ['```\nsome code\n```', 2],
    ['one\ntwo  \nthree', 3],
  ])('%j has %i', (markdown, count) => {
    expect(parseMarkdown(markdown).words).toBe(count);
  });
});

describe('faults', () => {
  test.each([
    ['raw HTML', 'a\n\nb <b>x', ['3: Raw HTML is not allowed: <b>']],
    ['a comment', 'a <!-- x -->', ['1: Raw HTML is not allowed: <!--']],
    ['an HTML block', '<div class="x">\n\ntext', ['1: Raw HTML is not allowed: <div class="x">']],
    [
      'a script',
      '<script>alert(1)</script>',
      ['1: Raw HTML is not allowed: <script>', '1: Raw HTML is not allowed: </script>'],
    ],
    ['an unclosed container', 'a\n\n::: caution\ntext', ['3: This container lacks its closing ":::".']],
    ['a stray end', 'a\n\n:::\n', ['3: This ":::" closes nothing.']],
    [
      'an unclosed container before another',
      '::: caution\ntext\n\n::: key-point\ntext\n:::',
      ['4: A container stands inside another, or the one of line 1 lacks its closing ":::".'],
    ],
    [
      'a container in a list',
      '- a\n\n  ::: caution\n  text\n  :::',
      ['3: A container stands at the margin, not in a list, a quotation or a footnote.'],
    ],
    ['a container without text', '::: key-point\n:::', ['1: "::: key-point" has no text.']],
    ['a case without a title', '::: case\ntext\n:::', ['1: "::: case" needs a title after its name.']],
    ['a key point with a title', '::: key-point Look\ntext\n:::', ['1: "::: key-point" takes nothing after its name.']],
    ['HTML in a title', '::: case A <b>bold</b> one\ntext\n:::', ['1: A title holds no HTML.']],
    [
      'a key with a space',
      '::: claim c 10\n:::',
      ['1: "::: claim" needs one key after its name: small letters, digits, hyphens and underscores.'],
    ],
    [
      'a reflection twice',
      '::: reflection a\nx\n:::\n\n::: reflection a\ny\n:::',
      ['5: There is already a reflection "a" in this text.'],
    ],
    ['a heading in a container', '::: caution\n## Here\n:::', ['2: A heading cannot stand in a container.']],
    ['a heading of level 1', '# Here', ['1: Headings begin at ##: the title of the page is the lesson’s own.']],
    ['a heading that skips a level', '## A\n\n#### B', ['3: A heading of level 4 stands under one of level 3.']],
    ['a citation in a heading', '## A [@a]', ['1: A citation cannot stand in a heading.']],
    [
      'a citation in a link',
      '[a [@a]](https://x.org)',
      ['1: A link was not understood: see to its brackets and its address, and take citations out of it.'],
    ],
    [
      'a citation that is none',
      'a [@A b]',
      ['1: A citation reads [@key], [@key; @key] or [@key:history], not [@A b].'],
    ],
    [
      'an unknown role',
      'a [@a:supported]',
      ['1: A citation reads [@key], [@key; @key] or [@key:history], not [@a:supported].'],
    ],
    [
      'a citation read as a link target',
      'a\n\n[@a]: b',
      ['3: A paragraph cannot begin with a citation and a colon: Markdown reads it as the target of a link.'],
    ],
    [
      'a link to a script',
      '[a](javascript:alert(1))',
      ['1: A link leads to http, https, mailto, term:key or #heading, not to javascript:alert(1).'],
    ],
    [
      'a relative link',
      '[a](2-next.md)',
      ['1: A link leads to http, https, mailto, term:key or #heading, not to 2-next.md.'],
    ],
    ['a link to no heading', '[a](#nowhere)', ['1: No heading of this text has the id "nowhere".']],
    [
      'a content note to no heading',
      '::: content-note nowhere\nx\n:::',
      ['1: No heading of this text has the id "nowhere".'],
    ],
    [
      'an image from elsewhere',
      '![a](https://x.org/a.png)',
      ['1: An image comes from the course’s own images/ folder, not from https://x.org/a.png.'],
    ],
    [
      'an image above its folder',
      '![a](images/../../a.png)',
      ['1: An image comes from the course’s own images/ folder, not from images/../../a.png.'],
    ],
    [
      'an image without a text',
      '![](images/a.png)',
      ['1: An image needs an alternative text, or the title "decorative".'],
    ],
    [
      'a footnote without its text',
      'a[^n]',
      ['1: The footnote [^n] has no text on a line that begins with [^name]: and a space.'],
    ],
    ['a footnote that nothing names', 'a\n\n[^n]: note', ['3: Nothing refers to the footnote [^n].']],
    [
      'a footnote in the line',
      'a^[note]',
      ['1: A footnote reads [^name], with its text on a line that begins with [^name]: and a space.'],
    ],
  ])('%s', (_name, markdown, faults) => {
    expect(faultsOf(markdown)).toEqual(faults);
  });

  test('an unknown container is told with those that there are', () => {
    expect(faultsOf('::: note\nx\n:::')[0]).toMatch(/^1: There is no container "note"; there are key-point, caution,/);
  });

  test.each([
    '5 < 6 and 7 > 6',
    'p <.05',
    '`<b>`',
    '<https://x.org>',
    '&lt;b&gt;',
    '\\[@a]',
    'a [b] c',
    '![](images/a.png "decorative")',
  ])('%j is without fault', (markdown) => expect(faultsOf(markdown)).toEqual([]));

  test('come in the order of their lines', () => {
    const lines = parseMarkdown('[a](#x)\n\n<b>\n\n# A\n\n::: claim\n:::').faults.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('long and hostile texts', () => {
  test.each(['[@', '[^', '^[', '<a ', '[@a][@b]', '[^a]', '> ', '::: case x\n', '![', '**', '[a](', '| a |\n|---|\n'])(
    '%j many times over is read in good time',
    (piece) => {
      const started = performance.now();
      parseMarkdown(piece.repeat(4000));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});
