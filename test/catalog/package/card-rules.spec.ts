import { compile } from '../../../src/catalog/compile.js';
import { checkContent, summaryText } from '../../../src/catalog/package/check.js';
import { cards, changed, faultsOf, filesOf, smallCards, smallContent } from '../../support/small-content.js';

const withCards = { ...smallContent, [cards]: smallCards };
const faultsWith = (from: string, to: string) => faultsOf(changed(cards, from, to, withCards));

describe('the cards of a module', () => {
  it('are read from cards.yaml, which no list names, and counted', () => {
    const { faults, courses, summary } = checkContent(filesOf(withCards));
    expect(faults).toEqual([]);
    expect(courses[0]?.course.frame.modules[0]?.cards).toEqual([
      {
        key: 'm1-card',
        front: 'What was the comparator?',
        back: 'A waiting list [@brom2017].\n\n::: claim c67\n:::',
        objective: 'm1-read',
        citations: [],
      },
    ]);
    expect(summaryText(summary)).toMatch(/2 items, 1 card$/);
  });

  it('stand in the edition with the claims and studies that they bring along; without any the edition is as before', () => {
    const { registry, courses } = checkContent(filesOf(withCards));
    const { frame } = courses[0]!.course;
    const content = compile({ frame, activities: [] }, registry, null);
    expect(content.modules[0]?.cards).toHaveLength(1);
    expect(Object.keys(content.evidence.claims)).toEqual(['c67']);
    expect(Object.keys(content.evidence.studies).sort()).toEqual(['brom2017', 'jerome2020']);
    const bare = checkContent(filesOf(smallContent));
    const before = compile(bare.courses[0]!.course, bare.registry, null);
    expect('cards' in before.modules[0]!).toBe(false);
  });

  it.each([
    ['an unknown study', '@brom2017', '@brom2016', /:4: card `m1-card`: it cites unknown study `brom2016`/],
    [
      'a retracted study as support',
      '@brom2017',
      '@jerome2020',
      /it cites `jerome2020` as support, but it is retracted/,
    ],
    ['an unknown claim', 'claim c67', 'claim c99', /:6: card `m1-card`: it prints unknown claim `c99`/],
    [
      'an objective of no module',
      'm1-read',
      'm1-write',
      /:8: card `m1-card` belongs to `m1-write`, which is no objective/,
    ],
    ['a citation on the front', 'comparator?', 'comparator [@brom2017]?', /:2: .*The front cites nothing/],
    ['a front of several paragraphs', 'What was the comparator?', '"What?\\n\\nWhy?"', /The front is one paragraph/],
    [
      'a heading',
      'A waiting list',
      '## A waiting list',
      /The back holds words, lists, tables, claims and citations alone/,
    ],
    ['a figure', 'claim c67', 'figure brom-arms', /The back holds words/],
    ['an unknown field', 'objective:', 'hint: no\n  objective:', /`hint`: There is no such field here/],
    ['a listed study that nobody knows', 'm1-read', 'm1-read\n  citations: [nobody]', /cites unknown study `nobody`/],
  ])('are refused with %s', (_, from, to, fault) => {
    expect(faultsWith(from, to).join('\n')).toMatch(fault);
  });

  it('have keys of their own within the course', () => {
    expect(faultsOf({ ...withCards, [cards]: smallCards + smallCards }).join('\n')).toMatch(
      /card `m1-card` is already in/,
    );
  });

  it('are a list', () => {
    expect(faultsOf({ ...withCards, [cards]: 'key: m1-card' }).join('\n')).toMatch(/This file must be a list/);
  });
});
