import { gradeMark } from '../../../src/catalog/markdown/grade-mark.js';
import { studyKinds, studyStatuses, waysOfChecking } from '../../../src/evidence/study.js';
import { evidence, studies } from '../sample-evidence.js';
import { button, htmlOf, render, words } from './rendering.js';

const brom = button('brom2017', 1, 'Brom 2017');

describe('blocks', () => {
  test.each([
    ['a paragraph', 'Some *words*.', '<p id="p1">Some <em>words</em>.</p>'],
    ['a heading', '## On *this*', '<h2 id="on-this">On <em>this</em></h2>'],
    ['a list', '- one\n- two', '<ul id="p1">\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['a numbered list', '3. one', '<ol start="3" id="p1">\n<li>one</li>\n</ol>'],
    ['a quotation', '> said', '<blockquote id="p1">\n<p>said</p>\n</blockquote>'],
    ['code', '```js\na < b\n```', '<pre id="p1"><code>a &lt; b\n</code></pre>'],
    ['a rule', '---', '<hr />'],
    [
      'a key point',
      '::: key-point\nLook.\n:::',
      '<div class="callout" role="note" aria-labelledby="name_p1" id="p1">\n' +
        '<p class="callout-name" id="name_p1">Key point</p>\n<p>Look.</p>\n</div>',
    ],
    [
      'a caution',
      '::: caution\nCare.\n:::',
      '<div class="callout caution" role="note" aria-labelledby="name_p1" id="p1">\n' +
        '<p class="callout-name" id="name_p1">Caution</p>\n<p>Care.</p>\n</div>',
    ],
    [
      'a case',
      '::: case “Seventy” & more\nShe came.\n:::',
      '<div class="callout case" role="note" aria-labelledby="name_p1" id="p1">\n' +
        '<p class="callout-name" id="name_p1">Case: “Seventy” &amp; more</p>\n<p>She came.</p>\n</div>',
    ],
    [
      'a content note with the way past what it announces',
      '::: content-note after-it\nIt mentions a fall.\n:::\n\n## After it',
      '<div class="callout content-note" role="note" aria-labelledby="name_p1" id="p1">\n' +
        '<p class="callout-name" id="name_p1">Content note</p>\n<p>It mentions a fall.</p>\n' +
        '<p><a href="#after-it">Skip to “After it”</a></p>\n</div>\n<h2 id="after-it">After it</h2>',
    ],
    [
      'a table that stacks',
      '| Lens | Asks | n |\n| --- | :-- | --: |\n| One | *Why?* | 2 |',
      '<div class="wide" id="p1">\n<table class="table stacks">\n<thead>\n<tr>\n<th scope="col">Lens</th>\n' +
        '<th scope="col">Asks</th>\n<th scope="col" class="n">n</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<th scope="row">One</th>\n<td data-head="Asks"><span><em>Why?</em></span></td>\n' +
        '<td class="n" data-head="n">2</td>\n</tr>\n</tbody>\n</table>\n</div>',
    ],
    [
      'an image with its caption',
      '![A hand](images/hand.png "Held out")',
      '<figure class="figure" id="p1"><img src="/files/images/hand.png" alt="A hand" loading="lazy" />' +
        '<figcaption>Held out</figcaption></figure>',
    ],
    [
      'a decorative image',
      '![](images/line.png "decorative")',
      '<figure class="figure" id="p1"><img src="/files/images/line.png" alt="" loading="lazy" /></figure>',
    ],
    [
      'a link to another site',
      'See [it](https://x.org/a?b=1&c=2 "title").',
      '<p id="p1">See <a href="https://x.org/a?b=1&amp;c=2" rel="noopener noreferrer">it</a>.</p>',
    ],
    [
      'a link on the page and one to a mailbox',
      '## A\n\n[a](#a) [b](mailto:b@x.org)',
      '<h2 id="a">A</h2>\n<p id="p1"><a href="#a">a</a> <a href="mailto:b@x.org">b</a></p>',
    ],
  ])('%s', (_name, markdown, html) => {
    expect(htmlOf(markdown).trim()).toBe(html);
  });

  test('every passage carries its id', () => {
    const html = htmlOf(
      'One.\n\n## Head\n\n- two\n\n::: claim c10\n:::\n\n::: figure groups\nX\n:::\n\n| a | b |\n|-|-|\n| 1 | 2 |',
    );
    for (const id of ['p1', 'p2', 'p3', 'p4', 'p5']) expect(html.split(`id="${id}"`)).toHaveLength(2);
  });

  test('an image without an address stands as its alternative text', () => {
    expect(htmlOf('See ![a *small* hand](images/a.png) here.', { imageAddress: () => null })).toBe(
      '<p id="p1">See a small hand here.</p>\n',
    );
  });
});

describe('citations', () => {
  test('a number holds on to the letter before it', () => {
    expect(htmlOf('They fell [@brom2017] a lot.')).toBe(
      `<p id="p1">They fel<span class="num">l${brom}</span> a lot.</p>\n`,
    );
  });

  test.each(['They fell [@brom2017].', 'They fell[@brom2017].', 'They fell.[@brom2017]', 'They fell\n[@brom2017].'])(
    'the number follows the full stop: %j',
    (markdown) => {
      expect(htmlOf(markdown)).toBe(`<p id="p1">They fell<span class="num">.${brom}</span></p>\n`);
    },
  );

  test('neighbours stand together', () => {
    const pair = `<span class="cites">${brom}${button('fda2024', 2, 'US Food and Drug Administration 2024')}</span>`;
    for (const markdown of [
      'It fell [@brom2017; @fda2024].',
      'It fell [@brom2017] [@fda2024].',
      'It fell.[@brom2017][@fda2024]',
    ]) {
      expect(htmlOf(markdown)).toContain(`<span class="num">.${pair}</span>`);
    }
    expect(htmlOf('It fell [@brom2017; @brom2017].')).not.toContain('cites');
  });

  test('a citation after emphasis stands by itself', () => {
    expect(htmlOf('**Fell** [@brom2017]')).toBe(`<p id="p1"><strong>Fell</strong>${brom}</p>\n`);
  });

  test('numbers are given in the order of first citation, and kept', () => {
    const { studies: cited } = render('A [@fda2024]. B [@brom2017]. C [@fda2024].\n\n::: claim c10\n:::');
    expect(cited.map(({ number, study }) => [number, study.key])).toEqual([
      [1, 'fda2024'],
      [2, 'brom2017'],
      [3, 'jerome2020'],
    ]);
  });

  test('a retracted study says so beside its number, and a role other than support is said aloud', () => {
    expect(htmlOf('It was said [@jerome2020:history].')).toContain(
      button('jerome2020', 1, 'Jerome 2020, retracted, cited as history', 'retracted'),
    );
    expect(htmlOf('Not so [@brom2017:against].')).toContain(
      button('brom2017', 1, 'Brom 2017, cited as speaking against it'),
    );
  });

  test('the status of today stands in place of that of the edition', () => {
    const note = { on: '2026-12-01', text: 'The data could not be found.', source: 'the journal' };
    const standing = new Map([['brom2017', { status: 'retracted', statusNote: note } as const]]);
    const { parts, references, slips } = render('It fell [@brom2017].', { standing });
    expect(parts[0]).toMatchObject({ html: expect.stringContaining('data-status="retracted"') as string });
    expect(references).toContain('<li id="r1"><span class="status retracted">Retracted 1 December 2026.</span> Brom');
    expect(slips).toContain('<span class="status retracted">Retracted 1 December 2026</span> · Randomised trial');
    expect(slips).toContain('<p>The data could not be found.</p>');
  });

  test('a study that the edition does not hold stands as its key', () => {
    expect(htmlOf('So [@nobody2000].')).toContain('<span class="num">.\u2060[nobody2000]</span>');
    expect(htmlOf('So [@constructor].')).toContain('[constructor]');
  });
});

describe('slips and references', () => {
  test('a slip is a popover with kind, title, authors, source and ways on', () => {
    const { slips } = render('It fell [@brom2017].', { studyAddress: (key) => `/evidence/studies/${key}` });
    expect(slips).toBe(
      '<div popover="auto" class="slip" id="s-brom2017" role="group" aria-label="Brom 2017">' +
        '<p class="label">Randomised trial</p>' +
        '<p class="slip-title">Somatic experiencing for posttraumatic stress disorder</p>' +
        '<p>Brom, et al. (2017). <cite>Journal of Traumatic Stress</cite>, <cite>30</cite>(3), 304–312.</p>' +
        '<p class="quiet">What brom2017 found.</p>' +
        '<div class="slip-acts"><a href="/evidence/studies/brom2017">About this study</a> ' +
        '<a href="https://doi.org/10.1002/jts.22189" rel="noopener noreferrer">Publisher’s page</a> ' +
        '<button type="button" class="button plain small" popovertarget="s-brom2017" popovertargetaction="hide">Close</button>' +
        '</div></div>',
    );
  });

  test('a slip leads to no page that does not exist', () => {
    const { slips } = render('It fell [@yehuda2016].');
    expect(slips).not.toContain('<a ');
  });

  test('the list has a heading, the numbers as ids, and says first what a thing is or became', () => {
    const { references } = render('A [@brom2017; @jerome2020:history; @fda2024].');
    expect(references).toMatch(/^<h2 id="studies">Studies cited here<\/h2>\n<ol class="references" role="list">\n/);
    expect(references).toContain(
      '<li id="r1">Brom, D., et al. (2017). Somatic experiencing for posttraumatic stress disorder. ' +
        '<cite>Journal of Traumatic Stress</cite>, <cite>30</cite>(3), 304–312. ' +
        '<a class="doi" href="https://doi.org/10.1002/jts.22189" rel="noopener noreferrer">https://doi.org/10.1002/jts.22189</a></li>',
    );
    expect(references).toContain('<li id="r2"><span class="status retracted">Retracted August 2024.</span> Jerome');
    expect(references).toContain('<li id="r3"><span class="status">Regulatory document.</span> US Food');
  });

  test('a lesson without citations has neither', () => {
    expect(render('Words.')).toMatchObject({ references: '', slips: '', studies: [] });
  });
});

describe('claims', () => {
  test('a claim stands with its grade, its studies by role, its review and the reason for its level', () => {
    expect(htmlOf('::: claim c10\n:::', { claimAddress: (key) => `/evidence/claims/${key}` }).trim()).toBe(
      '<div class="claim" id="p1">\n<p class="claim-text">The treatment lowered symptoms.</p>\n' +
        '<dl class="claim-facts">' +
        `<div><dt>Certainty</dt><dd><span class="grade">${gradeMark('low')}Low</span></dd></div>`.replaceAll(
          '"/>',
          '" />',
        ) +
        `<div><dt>Rests on</dt><dd>1 stud<span class="num">y${brom}</span></dd></div>` +
        `<div><dt>History</dt><dd>1 stud<span class="num">y${button('jerome2020', 2, 'Jerome 2020, retracted, cited as history', 'retracted')}</span></dd></div>` +
        '<div><dt>Reviewed</dt><dd>Nov 2026</dd></div></dl>\n' +
        '<details class="why"><summary>Why low?</summary><p>One trial against a waiting list. ' +
        '<a href="/evidence/claims/c10">About this claim (C10)</a></p></details>\n</div>',
    );
  });

  test('a fact has confidence, and what is contested says so beside its level', () => {
    const html = htmlOf('::: claim c11\n:::');
    expect(html).toContain('<dt>Confidence</dt>');
    expect(html.match(/<span class="grade">/g)).toHaveLength(2);
    expect(html).toMatch(/High<\/span> <span class="grade"><svg.*?<\/svg>Contested<\/span>/);
    expect(html).toContain('<dt>Rests on</dt><dd>1 sourc<span class="num">e');
    expect(html).toContain('<dt>Against</dt><dd>1 stud<span class="num">y');
    expect(html).toContain('<summary>Why high?</summary>');
  });

  test('without a level only the disagreement is marked', () => {
    const html = htmlOf('::: claim c12\n:::');
    expect(html).toContain('<summary>Why contested?</summary>');
    expect(html.match(/<span class="grade">/g)).toHaveLength(1);
    expect(html).not.toContain('Rests on');
  });

  test('the lesson’s own words stand in place of the registry’s reason', () => {
    const html = htmlOf('::: claim c10\nSee for *yourself* [@fda2024].\n:::');
    expect(html).toContain('<summary>Why low?</summary><p>See for <em>yourself</em>');
    expect(html).not.toContain('One trial against a waiting list.');
  });
});

describe('figures', () => {
  const html = htmlOf('::: figure groups\nWho was *there* [@brom2017].\n:::');

  test('have a number, a caption and a drawing with a name', () => {
    expect(html).toContain('<figure class="figure wide" id="p1">\n<figcaption><b>Figure 1.</b> Who was <em>there</em>');
    expect(html).toContain('<svg class="plot plot-wide" viewBox="0 0 760');
    expect(html).toContain('<title id="plot_p1-wide-title">People in each group</title>');
  });

  test('say where each number is from and how it was verified', () => {
    expect(html).toContain('Yehuda 2016: read in the publication or its abstrac<span class="num">t');
    expect(html).toContain('Yehuda 2016: recalled with confidence, not read agai<span class="num">n');
  });

  test('give the same as a table', () => {
    expect(html).toContain('<summary>Figure 1 as a table</summary>');
    expect(html).toContain('<div class="table-frame" tabindex="0" role="region" aria-label="Figure 1 as a table">');
    expect(html).toContain('<tr><th scope="row">Survivors</th><td class="n">32</td></tr>');
  });

  test('keep the numbers they were published with', () => {
    const standing = new Map([['yehuda2016', { status: 'retracted', statusNote: null } as const]]);
    const drawn = htmlOf('::: figure groups\n:::', { standing });
    expect(drawn).toContain('<td class="n">32</td>');
    expect(drawn).toContain('data-status="retracted"');
    expect(drawn).toContain('<b>Figure 1.</b> People in each group');
  });
});

describe('footnotes', () => {
  const html = htmlOf('One.[^x] Two [@brom2017].[^y] Again.[^x]\n\n[^x]: A *note*.\n\n[^y]: With [@fda2024].');

  test('are lettered, since numbers are studies, and lead there and back', () => {
    expect(html).toContain(
      'One<span class="num">.\u2060<a class="cite" href="#p2" id="to_a_1"><span class="vh">Note </span>a</a></span>',
    );
    expect(html).toContain('<h2 id="notes">Notes</h2>\n<ol type="a">\n<li id="p2"><p>A <em>note</em>.');
    expect(html).toContain(
      '<a href="#to_a_1">Back to the text</a> <a href="#to_a_2">Back to the text, place 2</a></p>',
    );
  });

  test('stand apart from a number before them', () => {
    expect(html).toContain(`<span class="num">.${brom}\u202f\u2060<a class="cite" href="#p3"`);
  });
});

describe('the parts of a lesson', () => {
  test('a reflection is handed over with its prompt, its key and its passage', () => {
    const { parts } = render('Before.\n\n::: reflection m1-think\nWhat *now*?\n\nAnd then?\n:::\n\nAfter.');
    expect(parts).toEqual([
      { kind: 'html', html: '<p id="p1">Before.</p>\n' },
      { kind: 'reflection', id: 'p2', key: 'm1-think', promptHtml: '<p>What <em>now</em>?</p>\n<p>And then?</p>\n' },
      { kind: 'html', html: '<p id="p3">After.</p>\n' },
    ]);
  });

  test('the outline lists the lesson’s headings', () => {
    expect(render('## One *two*\n\n### Three').outline).toEqual([
      { id: 'one-two', text: 'One two', level: 2 },
      { id: 'three', text: 'Three', level: 3 },
    ]);
  });
});

test('every kind, status and way of checking has its words', () => {
  for (const kind of studyKinds) expect(words.has(`lesson.kind.${kind}`)).toBe(true);
  for (const how of waysOfChecking) expect(words.has(`lesson.checked.${how}`)).toBe(true);
  for (const status of studyStatuses.filter((one) => one !== 'current')) {
    expect(words.has(`lesson.status.${status}`) && words.has(`lesson.cite.${status}`)).toBe(true);
  }
});

test('the same lesson gives the same HTML, whatever the order of the registry', () => {
  const markdown = 'A [@fda2024].\n\n::: claim c10\n:::\n\n::: figure groups\n:::';
  const turned = Object.fromEntries(Object.entries(studies).reverse());
  expect(render(markdown, {}, { ...evidence, studies: turned })).toEqual(render(markdown));
});
