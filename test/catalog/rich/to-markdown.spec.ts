import type { RichDocument, RichMark, RichNode } from '../../../src/catalog/rich/document.js';
import { toMarkdown } from '../../../src/catalog/rich/to-markdown.js';
import { toRich } from '../../../src/catalog/rich/to-rich.js';

const text = (words: string, ...marks: string[]): RichNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type): RichMark => ({ type })) }),
});
const marked = (words: string, mark: RichMark): RichNode => ({ type: 'text', text: words, marks: [mark] });
const p = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const node = (type: string, attrs: RichNode['attrs'], ...content: RichNode[]): RichNode => ({ type, attrs, content });
const item = (...content: RichNode[]): RichNode => ({ type: 'item', content });
const list = (type: string, ...content: RichNode[]): RichNode => ({ type, attrs: { tight: true, order: 1 }, content });
const cell = (type: string, words: string): RichNode => ({ type, content: [p(text(words))] });
const row = (...content: RichNode[]): RichNode => ({ type: 'tableRow', content });
const cite = (key: string, role = 'supports'): RichNode => ({ type: 'citation', attrs: { marks: [{ key, role }] } });
const doc = (...content: RichNode[]): RichDocument => ({ type: 'doc', content });

describe('the Markdown of what is new', () => {
  it.each<[string, RichNode, string]>([
    ['a heading', node('heading', { level: 3 }, text('What it found')), '### What it found'],
    ['strong and slanted words', p(text('a '), text('b', 'strong'), text(' c', 'emphasis')), 'a **b** *c*'],
    ['bold that begins with a blank', p(text('a'), text(' b ', 'strong'), text('c')), 'a **b** c'],
    ['a link', p(marked('WHO', { type: 'link', attrs: { href: 'https://who.int' } })), '[WHO](https://who.int)'],
    ['a link to a script', p(marked('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })), 'x'],
    ['a term', p(marked('waiting list', { type: 'term', attrs: { key: 'wait' } })), '[waiting list](term:wait)'],
    ['citations', p(text('So '), cite('brom2017'), cite('a', 'history'), text('.')), 'So [@brom2017][@a:history].'],
    ['a line break', p(text('a'), { type: 'lineBreak' }, text('b')), 'a\\\nb'],
    [
      'a picture',
      p({ type: 'image', attrs: { src: 'images/a.png', alt: 'A [b]', title: null } }),
      '![A \\[b\\]](images/a.png)',
    ],
    [
      'a list in a list',
      list('bulletList', item(p(text('a')), list('orderedList', item(p(text('b')))))),
      '- a\n  1. b',
    ],
    ['a quotation', { type: 'quote', content: [p(text('a')), p(text('b'))] }, '> a\n>\n> b'],
    [
      'a table',
      {
        type: 'table',
        content: [row(cell('tableHeader', 'A|B'), cell('tableHeader', 'C')), row(cell('tableCell', '1'))],
      },
      '| A\\|B | C |\n| --- | --- |\n| 1 | |',
    ],
    ['a box', node('container', { name: 'case', argument: 'A fall' }, p(text('a'))), '::: case A fall\na\n:::'],
    ['a claim', node('container', { name: 'claim', argument: 'c67' }, p()), '::: claim c67\n:::'],
    ['code with backticks', node('codeBlock', { info: 'js' }, text('```')), '````js\n```\n````'],
    ['what only looks like Markdown', p(text('# 1. *a* [b] <c> - d')), '\\# 1. \\*a\\* \\[b\\] \\<c> - d'],
    ['a line that looks like a list', p(text('- a')), '\\- a'],
    ['a line that looks like a container', p(text('::: claim c1')), '\\::: claim c1'],
  ])('is right for %s', (_, made, wanted) => {
    expect(toMarkdown(doc(made))).toBe(`${wanted}\n`);
  });

  it('puts a footnote where it stands, and its sign in the text', () => {
    const note = node('footnote', { label: '1' }, p(text('The case is made up.')));
    const made = doc(p(text('Well.'), { type: 'footnoteRef', attrs: { label: '1' } }), note);
    expect(toMarkdown(made)).toBe('Well.[^1]\n\n[^1]: The case is made up.\n');
  });
});

describe('the Markdown of what was changed', () => {
  const odd = 'Setext\n------\n\n\n* one\n* two\n\n_odd_ but __kept__\n\nLast';
  const changed = (at: number, change: (block: RichNode) => RichNode[]): string => {
    const document = toRich(odd);
    return toMarkdown({
      ...document,
      content: document.content.flatMap((block, index) => (index === at ? change(block) : [block])),
    });
  };

  it('is new in that block alone', () => {
    const words = (block: RichNode): RichNode[] => [{ ...block, content: [text('Changed')] }];
    expect(changed(3, words)).toBe('Setext\n------\n\n\n* one\n* two\n\n_odd_ but __kept__\n\nChanged');
    expect(changed(2, words)).toBe('Setext\n------\n\n\n* one\n* two\n\nChanged\n\nLast');
    expect(changed(0, words)).toBe('## Changed\n\n\n* one\n* two\n\n_odd_ but __kept__\n\nLast');
  });

  it('keeps two lists beside each other apart', () => {
    const again = list('bulletList', item(p(text('three'))));
    expect(changed(1, (block) => [block, again])).toContain('* one\n* two\n\n- three\n\n_odd_');
  });

  it('lets a block go, and keeps the others as they are', () => {
    expect(changed(1, () => [])).toBe('Setext\n------\n\n\n_odd_ but __kept__\n\nLast');
    expect(changed(3, () => [])).toBe('Setext\n------\n\n\n* one\n* two\n\n_odd_ but __kept__\n');
  });

  it('writes both halves of a block that was divided', () => {
    const half =
      (words: string) =>
      (block: RichNode): RichNode => ({ ...block, content: [text(words)] });
    expect(changed(3, (block) => [half('La')(block), half('st')(block)])).toMatch(/__kept__\n\nLa\n\nst$/);
  });
});
