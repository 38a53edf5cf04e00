import sanitizeHtml from 'sanitize-html';

const classes = [
  ...['callout', 'callout-name', 'caution', 'case', 'content-note', 'claim', 'claim-text', 'claim-facts', 'why'],
  ...[
    'cite',
    'cites',
    'term',
    'num',
    'retracted',
    'vh',
    'slip',
    'slip-title',
    'slip-acts',
    'label',
    'quiet',
    'button',
    'plain',
    'small',
  ],
  ...['references', 'status', 'doi', 'rationale', 'vignette', 'figure', 'wide', 'source', 'more'],
  ...['table', 'table-frame', 'stacks', 'n', 'grade', 'grade-mark', 'on', 'off'],
  ...['plot', 'plot-wide', 'plot-tall', 'point', 'open', 'strong', 'soft', 'axis', 'grid'],
  ...['whisker', 'recalled', 'cross', 'withdrawn', 'icon', 'on', 'off'],
  ...['event', 'event-number', 'events', 'event-when', 'event-text', 'event-source'],
  ...['box', 'stop', 'line', 'mark', 'band', 'inside', 'wander'],
];

const drawn = [
  'class',
  'transform',
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'text-anchor',
];
const shapes = ['g', 'path', 'circle', 'rect', 'line', 'text', 'tspan'];

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'h2',
      'h3',
      'h4',
      'p',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'hr',
      'br',
      'em',
      'strong',
      'b',
      'i',
      'sup',
      'cite',
    ],
    ...['a', 'img', 'span', 'div', 'button', 'section', 'figure', 'figcaption', 'details', 'summary', 'dl', 'dt', 'dd'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['svg', 'title', 'desc', ...shapes],
  ],
  allowedAttributes: {
    '*': ['id', 'class', 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-hidden'],
    a: ['href', 'rel'],
    button: [
      { name: 'type', values: ['button'] },
      'popovertarget',
      { name: 'popovertargetaction', values: ['hide'] },
      'data-status',
    ],
    div: [
      { name: 'popover', values: ['auto'] },
      { name: 'role', values: ['note', 'group', 'region'] },
      { name: 'tabindex', values: ['0'] },
    ],
    img: ['src', 'alt', { name: 'loading', values: ['lazy'] }],
    ol: ['start', { name: 'type', values: ['a'] }, { name: 'role', values: ['list'] }],
    th: [{ name: 'scope', values: ['row', 'col'] }],
    td: ['data-head'],
    svg: ['viewBox', { name: 'role', values: ['img'] }],
    ...Object.fromEntries(shapes.map((shape) => [shape, drawn])),
  },
  transformTags: { button: sanitizeHtml.simpleTransform('button', { type: 'button' }) },
  allowedClasses: { '*': classes },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  selfClosing: ['img', 'br', 'hr', 'path', 'circle', 'rect', 'line'],
  parser: { lowerCaseAttributeNames: false },
};

/** The last line: lets through the elements, attributes and classes that we make ourselves, and nothing else. */
export function sanitise(html: string): string {
  return sanitizeHtml(html, options);
}
