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
  ...['medium', 'recording', 'handout', 'chapters', 'transcript', 'on-paper', 'off-paper'],
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

/** Nothing plays before somebody asks for it. */
const player: sanitizeHtml.AllowedAttribute[] = ['src', 'controls', { name: 'preload', values: ['metadata'] }];

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
    ...['audio', 'video', 'track'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['svg', 'title', 'desc', ...shapes],
  ],
  allowedAttributes: {
    '*': ['id', 'class', 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-hidden'],
    a: ['href', 'rel', 'download'],
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
    img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', { name: 'loading', values: ['lazy'] }],
    audio: player,
    video: [...player, 'width', 'height'],
    track: ['src', { name: 'kind', values: ['captions'] }, 'srclang', 'label', 'default'],
    li: ['data-at'],
    ol: ['start', { name: 'type', values: ['a'] }, { name: 'role', values: ['list'] }],
    th: [{ name: 'scope', values: ['row', 'col'] }],
    td: ['data-head'],
    svg: ['viewBox', { name: 'role', values: ['img'] }],
    ...Object.fromEntries(shapes.map((shape) => [shape, drawn])),
  },
  transformTags: { button: sanitizeHtml.simpleTransform('button', { type: 'button' }), img: ownSizes },
  allowedClasses: { '*': classes },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [], audio: [], video: [], track: [] },
  allowProtocolRelative: false,
  selfClosing: ['img', 'track', 'br', 'hr', 'path', 'circle', 'rect', 'line'],
  parser: { lowerCaseAttributeNames: false },
};

/** The library holds the schemes of `src` against its list, and those of `srcset` not. */
function ownSizes(tagName: string, { srcset, ...attribs }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const isOwn = srcset?.split(/,\s/).every((choice) => /^\/(?!\/)/.test(choice)) ?? false;
  return { tagName, attribs: { ...attribs, ...(isOwn && srcset !== undefined && { srcset }) } };
}

/** The last line: lets through the elements, attributes and classes that we make ourselves, and nothing else. */
export function sanitise(html: string): string {
  return sanitizeHtml(html, options);
}
