// What the lesson editor knows: the kinds of block and mark that the Markdown of lessons has, and nothing else.
import { Schema } from 'prosemirror-model';

/** Where a top-level block came from; the server writes it back as it was while it says the same. */
const origin = { origin: { default: null } };
const cell = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null },
  align: { default: null },
};

const spans = (dom) => ({
  colspan: Number(dom.getAttribute('colspan') ?? 1),
  rowspan: Number(dom.getAttribute('rowspan') ?? 1),
});
const spanned = ({ attrs: { colspan, rowspan } }) => ({
  ...(colspan > 1 && { colspan }),
  ...(rowspan > 1 && { rowspan }),
});

export const mayLinkTo = (href) => /^(https?:\/\/[^/]|mailto:[^/])/i.test(href) || /^#./.test(href);

const headings = [1, 2, 3, 4, 5, 6].map((tag) => ({ tag: `h${tag}`, attrs: { level: Math.min(4, Math.max(2, tag)) } }));

const nodes = {
  doc: { content: 'block+', attrs: { before: { default: '' }, blocks: { default: 0 } } },
  paragraph: {
    group: 'block flow',
    content: 'inline*',
    attrs: origin,
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    group: 'block',
    content: 'inline*',
    attrs: { level: { default: 2 }, ...origin },
    defining: true,
    parseDOM: headings,
    toDOM: ({ attrs }) => [`h${attrs.level}`, 0],
  },
  bulletList: {
    group: 'block flow',
    content: 'item+',
    attrs: { tight: { default: true }, ...origin },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    group: 'block flow',
    content: 'item+',
    attrs: { order: { default: 1 }, tight: { default: true }, ...origin },
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ order: Number(dom.getAttribute('start') ?? 1) }) }],
    toDOM: ({ attrs: { order } }) => ['ol', order === 1 ? {} : { start: order }, 0],
  },
  item: { content: 'paragraph flow*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  quote: {
    group: 'block flow',
    content: 'flow+',
    attrs: origin,
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  codeBlock: {
    group: 'block flow',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    attrs: { info: { default: '' }, ...origin },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  rule: { group: 'block flow', attrs: origin, parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  table: {
    group: 'block flow',
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    attrs: origin,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', { class: 'table' }, ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableCell: {
    content: 'paragraph',
    attrs: cell,
    tableRole: 'cell',
    isolating: true,
    parseDOM: [{ tag: 'td', getAttrs: spans }],
    toDOM: (node) => ['td', spanned(node), 0],
  },
  tableHeader: {
    content: 'paragraph',
    attrs: cell,
    tableRole: 'header_cell',
    isolating: true,
    parseDOM: [{ tag: 'th', getAttrs: spans }],
    toDOM: (node) => ['th', spanned(node), 0],
  },
  container: {
    group: 'block',
    content: 'flow+',
    attrs: { name: {}, argument: { default: '' }, ...origin },
    defining: true,
    isolating: true,
    parseDOM: [
      {
        tag: 'section[data-container]',
        contentElement: '.part-content',
        getAttrs: ({ dataset }) => ({ name: dataset.container, argument: dataset.argument ?? '' }),
      },
    ],
    toDOM: ({ attrs: { name, argument } }) => [
      'section',
      { 'data-container': name, 'data-argument': argument },
      ['div', { class: 'part-content' }, 0],
    ],
  },
  footnote: {
    group: 'block',
    content: 'flow+',
    attrs: { label: {}, ...origin },
    defining: true,
    isolating: true,
    toDOM: () => ['section', 0],
  },
  source: {
    group: 'block',
    atom: true,
    attrs: { text: { default: '' }, ...origin },
    toDOM: ({ attrs }) => ['pre', attrs.text],
  },
  text: { group: 'inline' },
  lineBreak: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  citation: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { marks: { default: [] } },
    parseDOM: [{ tag: 'span[data-citation]', getAttrs: ({ dataset }) => ({ marks: marksIn(dataset.citation) }) }],
    toDOM: ({ attrs }) => ['span', { 'data-citation': sourceOf(attrs.marks) }, sourceOf(attrs.marks)],
  },
  footnoteRef: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { label: {} },
    parseDOM: [{ tag: 'sup[data-footnote]', getAttrs: ({ dataset }) => ({ label: dataset.footnote }) }],
    toDOM: ({ attrs: { label } }) => ['sup', { 'data-footnote': label }, label],
  },
  image: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { src: {}, alt: { default: '' }, title: { default: null } },
    toDOM: ({ attrs }) => ['span', { class: 'picture-name' }, attrs.alt || attrs.src],
  },
  sourceText: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { text: { default: '' } },
    toDOM: ({ attrs }) => ['code', attrs.text],
  },
};

const weight = (style) => /font-weight:\s*(bold|bolder|[6-9]00)/i.test(style);

const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    excludes: 'link term',
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => (mayLinkTo(dom.getAttribute('href')) ? { href: dom.getAttribute('href') } : false),
      },
    ],
    toDOM: ({ attrs: { href } }) => ['a', { href, rel: 'noopener noreferrer' }, 0],
  },
  term: {
    attrs: { key: {} },
    inclusive: false,
    excludes: 'link term',
    parseDOM: [{ tag: 'span[data-term]', getAttrs: ({ dataset }) => ({ key: dataset.term }) }],
    toDOM: ({ attrs: { key } }) => ['span', { class: 'term', 'data-term': key }, 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      {
        tag: 'b',
        getAttrs: ({ dataset }) => !/(?:^|;)\s*font-weight:\s*(?:normal|400)/i.test(dataset.style ?? '') && null,
      },
      { tag: 'span[data-style]', getAttrs: ({ dataset }) => weight(dataset.style) && null, consuming: false },
    ],
    toDOM: () => ['strong', 0],
  },
  emphasis: {
    parseDOM: [
      { tag: 'em' },
      { tag: 'i' },
      {
        tag: 'span[data-style]',
        getAttrs: ({ dataset }) => /font-style:\s*italic/i.test(dataset.style) && null,
        consuming: false,
      },
    ],
    toDOM: () => ['em', 0],
  },
  code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
};

export const schema = new Schema({ nodes, marks });

/** A citation as it is typed, without its brackets. */
export const sourceOf = (marks) =>
  marks.map(({ key, role }) => (role === 'supports' ? `@${key}` : `@${key}:${role}`)).join('; ');

const marksIn = (source) =>
  source.split('; ').map((mark) => {
    const [key, role = 'supports'] = mark.slice(1).split(':');
    return { key, role };
  });
