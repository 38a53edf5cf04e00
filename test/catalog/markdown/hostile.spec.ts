import { renderInline, renderRationale, renderScenario } from '../../../src/catalog/markdown/render-inline.js';
import { Bibliography } from '../../../src/catalog/markdown/bibliography.js';
import { sanitise } from '../../../src/catalog/markdown/sanitise.js';
import { claims, evidence, figures, studies } from '../sample-evidence.js';
import { htmlOf, render, settings } from './rendering.js';

const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
const elements = /<(?:script|iframe|object|embed|style|form|input|link|meta|base)\b/i;
const handlers = /<[^>]*\s(?:on\w+|style|srcdoc|formaction)\s*=/i;
const schemes = /(?:href|src)="?\s*(?:javascript|data|vbscript):/i;

/** Whether an element or attribute could run something, as opposed to text that only looks like one. */
function isLive(html: string): boolean {
  return elements.test(html) || schemes.test(html) || handlers.test(html.replace(/="[^"]*"/g, '=""'));
}

test('the test itself tells a handler from a text', () => {
  expect(isLive('<img src="x" onerror="y">')).toBe(true);
  expect(isLive('<img src="x" alt="a onerror=y">')).toBe(false);
});

describe('hostile Markdown', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image with a handler', '<img src=x onerror=alert(1)>'],
    ['an SVG with a handler', '<svg/onload=alert(1)>'],
    ['a script link', '[a](javascript:alert(1))'],
    ['a script link in other letters', '[a](JaVaScRiPt:alert(1))'],
    ['a script link with an entity', '[a](java&#115;cript:alert(1))'],
    ['a script link with a tab', '[a](java&#9;script:alert(1))'],
    ['a script link by reference', '[a][b]\n\n[b]: javascript:alert(1)'],
    ['a script link between angles', '<javascript:alert(1)>'],
    ['a data link', '[a](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a data image', '![a](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['an image from elsewhere', '![a](https://x.org/a.png)'],
    ['a title of a link', `[a](https://x.org '${attack}')`],
    ['a title of an image', `![a](images/a.png '${attack}')`],
    ['an alternative text', `![${attack}](images/a.png)`],
    ['a case’s name', `::: case ${attack}\ntext\n:::`],
    ['a key', `::: claim ${attack}\n:::`],
    ['a reflection’s key', `::: reflection ${attack}\ntext\n:::`],
    ['an anchor', `::: content-note ${attack}\ntext\n:::`],
    ['an unknown container', `::: ${attack}\ntext\n:::`],
    ['a citation', `[@${attack}]`],
    ['a footnote', `a[^${attack}]\n\n[^${attack}]: b`],
    ['a heading', `## ${attack}`],
    ['a head of a table', `| a | ${attack} |\n|---|---|\n| 1 | 2 |`],
    ['an alignment of a table', '| a |\n|:-:|\n| 1 |'],
    ['a language of code', `\`\`\`"><script>\ncode\n\`\`\``],
  ])('%s runs nothing', (_name, markdown) => {
    const { parts, outline, references, slips } = render(markdown);
    for (const part of parts) expect(isLive(part.kind === 'html' ? part.html : part.promptHtml)).toBe(false);
    expect(isLive(references + slips)).toBe(false);
    expect(outline.every(({ id }) => /^[\p{L}\p{N}-]+$/u.test(id))).toBe(true);
    for (const html of [renderInline(markdown), renderScenario(markdown)]) expect(isLive(html)).toBe(false);
  });

  test('a forbidden link keeps its words', () => {
    expect(htmlOf('See [the *page*](javascript:alert(1)).')).toBe('<p id="p1">See the <em>page</em>.</p>\n');
  });

  test('HTML in the source is printed as the text it is', () => {
    expect(htmlOf('a <b onclick="x">bold</b>')).toBe('<p id="p1">a &lt;b onclick="x"&gt;bold&lt;/b&gt;</p>\n');
  });
});

test('hostile words of the registry are text', () => {
  const study = {
    ...studies.brom2017!,
    summary: attack,
    status: 'retracted' as const,
    statusNote: { on: '2024', text: attack, source: attack },
    csl: {
      type: 'webpage' as const,
      title: attack,
      author: [{ literal: attack }],
      'container-title': attack,
      URL: 'javascript:alert(1)',
    },
  };
  const facts = {
    studies: { ...studies, brom2017: study },
    claims: { ...claims, c10: { ...claims.c10!, text: attack, why: attack } },
    figures: { groups: { ...figures.groups!, title: attack, description: attack } },
  };
  const markdown = '::: claim c10\n:::\n\n::: figure groups\n:::';
  const { references, slips } = render(markdown, {}, facts);
  expect(isLive(htmlOf(markdown, {}, facts) + references + slips)).toBe(false);
  expect(slips).toContain('&lt;script&gt;');
});

test('hostile words of the catalogue are text', () => {
  const say = () => attack;
  const markdown = '::: claim c10\n:::\n\n::: key-point\nA[^n]\n:::\n\n::: figure groups\n:::\n\n[^n]: b';
  const { references, slips } = render(markdown, { say });
  expect(isLive(htmlOf(markdown, { say }) + references + slips)).toBe(false);
});

test('an address that a page hands in runs nothing either', () => {
  const bad = () => 'javascript:alert(1)';
  const { parts, slips } = render('::: claim c10\n:::\n\n![a](images/a.png)', {
    studyAddress: bad,
    claimAddress: bad,
    imageAddress: bad,
  });
  expect(JSON.stringify(parts) + slips).not.toContain('javascript:');
});

describe('the sanitiser lets through what we make and nothing else', () => {
  test.each([
    ['a handler', '<p onclick="x">a</p>', '<p>a</p>'],
    ['a style', '<p style="color:red">a</p><style>p{}</style>', '<p>a</p>'],
    ['a script with its text', 'a<script>alert(1)</script>', 'a'],
    ['a foreign class', '<p class="wide masthead">a</p>', '<p class="wide">a</p>'],
    ['a form', '<form action="/x"><input name="a"><button>b</button></form>', '<button type="button">b</button>'],
    ['a submitting button', '<button type="submit" formaction="/x">a</button>', '<button type="button">a</button>'],
    ['a script link', '<a href="javascript:x">a</a>', '<a>a</a>'],
    ['a link without its scheme', '<a href="//x.org">a</a>', '<a>a</a>'],
    ['an image from elsewhere', '<img src="https://x.org/a.png" alt="a">', '<img alt="a" />'],
    [
      'a popover by hand',
      '<div popover="manual" role="dialog" tabindex="5">a</div>',
      '<div popover role tabindex>a</div>',
    ],
    ['HTML in an SVG', '<svg><foreignObject><p>a</p></foreignObject></svg>', '<svg><p>a</p></svg>'],
    ['a use of another drawing', '<svg><use href="x.svg#a"></use></svg>', '<svg></svg>'],
    ['an animation', '<svg><animate onbegin="x" attributeName="href"></animate></svg>', '<svg></svg>'],
  ])('%s', (_name, html, clean) => {
    expect(sanitise(html)).toBe(clean);
  });

  test.each([
    '<div popover="auto" class="slip" id="s-a" role="group" aria-label="A">a</div>',
    '<button type="button" class="cite retracted" popovertarget="s-a" data-status="retracted">1</button>',
    '<button type="button" class="button plain small" popovertarget="s-a" popovertargetaction="hide">Close</button>',
    '<svg class="grade-mark" viewBox="0 0 62 14" aria-hidden="true"><path class="on" transform="translate(16)" d="M7 1z" /></svg>',
    '<svg class="plot" viewBox="0 0 1 1" role="img" aria-labelledby="t"><title id="t">T</title><text x="1" y="2" text-anchor="end">T</text></svg>',
    '<th scope="row" class="n">a</th>',
    '<td data-head="A &quot;b&quot;">a</td>',
    '<a href="/evidence/studies/a">a</a>',
  ])('%s stays as it is', (html) => {
    const [row, end] = /^<t[hd]/.test(html) ? ['<table><tbody><tr>', '</tr></tbody></table>'] : ['', ''];
    expect(sanitise(row + html + end)).toBe(row + html + end);
  });
});

describe('stems, options and rationale', () => {
  const bibliography = () => new Bibliography(evidence.studies, settings);

  test('a stem is one line without citations and images', () => {
    expect(renderInline('Which *one* `x < y` [@brom2017]? ![a](images/a.png)')).toBe(
      'Which <em>one</em> <code>x &lt; y</code>? a',
    );
  });

  test('a scenario has its own class and no citations', () => {
    expect(renderScenario('She came [@brom2017].\n\n- one')).toBe(
      '<p class="vignette">She came.</p>\n<ul class="vignette">\n<li>one</li>\n</ul>\n',
    );
  });

  test('rationales share the numbers of one page', () => {
    const page = bibliography();
    renderRationale('One [@fda2024].', page);
    expect(renderRationale('Two [@brom2017; @fda2024].', page)).toMatch(
      /^<p class="rationale">Two.*>2<.*>1<.*<\/p>\n$/s,
    );
    expect(page.cited.map(({ study }) => study.key)).toEqual(['fda2024', 'brom2017']);
  });
});
