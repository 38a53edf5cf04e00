import { evidence } from '../sample-evidence.js';
import { lessonOf, settings } from './rendering.js';
import { renderLesson } from '../../../src/catalog/markdown/render-lesson.js';

const [study] = Object.keys(evidence.studies);
const arm = { key: 'arm', term: 'Arm <of a trial>', also: [], text: `A *group* of people [@${study}].` };
const render = (markdown: string) => renderLesson(lessonOf(markdown), evidence, settings, { arm });
const htmlOf = (markdown: string) =>
  render(markdown)
    .parts.map((part) => ('html' in part ? part.html : ''))
    .join('');

test('a linked term is a button that opens its definition, on the page once', () => {
  const markdown = 'An [arm of *it*](term:arm), and another [arm](term:arm).';
  expect(htmlOf(markdown)).toContain(
    '<button type="button" class="term" popovertarget="t-arm">arm of <em>it</em></button>',
  );
  const { slips, references, studies } = render(markdown);
  expect(slips.match(/id="t-arm"/g)).toHaveLength(1);
  expect(slips).toContain('Arm &lt;of a trial&gt;');
  expect(slips).toContain('A <em>group</em> of people');
  expect(slips).toContain('href="/words#arm"');
  expect(studies.map(({ study }) => study.key)).toEqual([study]);
  expect(references).toContain('id="r1"');
});

test('a term that the glossary lacks stands as its words', () => {
  expect(htmlOf('An [arm](term:leg).')).toContain('An arm.');
});

test('a link within a term’s neighbourhood stays a link', () => {
  const html = htmlOf('[Arm](term:arm), [site](https://example.org), [arm](term:arm).');
  expect(html).toContain('<a href="https://example.org" rel="noopener noreferrer">site</a>');
  expect(html.match(/<button/g)).toHaveLength(2);
  expect(html.match(/<\/button>/g)).toHaveLength(2);
});

test.each(['[x](TERM:arm)', '[x](term:)', '[x](term:a%20b)', '[x](term:../a)'])(
  '%s is no term and no link',
  (markdown) => {
    expect(htmlOf(markdown)).not.toMatch(/<(a|button)\b/);
  },
);
