import { changed, faultsOf, moduleFile, quiz, smallContent, type Texts } from '../../support/small-content.js';

const passMark = 'passMark: 80';
const withFields = (fields: string) => changed(quiz, passMark, `${passMark}\n${fields}`);
const look = (purpose: string, pair: string) => `purpose: ${purpose}\npair: ${pair}`;
const second = 'courses/small/modules/01/second.yaml';

/** The small course with a second quiz, whose policy takes the place of the pass mark in either. */
function two(first: string, other: string): Texts {
  const text = String(smallContent[quiz]);
  const of = (policy: string) => text.replace(passMark, policy);
  return {
    ...changed(moduleFile, 'quiz.yaml', 'quiz.yaml, second.yaml'),
    [quiz]: of(first),
    [second]: of(other).replaceAll('m1-0', 'm1-1').replace('key: m1-quiz', 'key: m1-second'),
  };
}

test.each<[string, string, string]>([
  ['an unknown item', 'sections: [{ items: [m1-09] }]', '4: `sections[0].items[0]`: The quiz has no item “m1-09”.'],
  [
    'an item in two sections',
    'sections:\n  - items: [m1-01]\n  - items: [m1-01]',
    '6: `sections[1].items[0]`: The item “m1-01” stands in section 1 already.',
  ],
  [
    'a section that can never draw enough',
    'sections:\n  - { from: { objective: m1-read }, draw: 3 }',
    '5: `sections[0]`: This section draws 3 of 2 items: it can never draw enough.',
  ],
  ['an unknown module', 'sections:\n  - { from: { module: m9 }, draw: 1 }', '5: sections[0]: There is no module `m9`.'],
  [
    'another total',
    'draw: 2\nsections:\n  - { from: { module: m1 }, draw: 1 }',
    '4: `draw`: The sections draw 1 items together, and not 2.',
  ],
  [
    'a section that names items and draws from a pool',
    'sections:\n  - { items: [m1-01], from: { tag: dose } }',
    '5: `sections[0].from`: A section names its items or draws from a pool, and not both.',
  ],
  ['an unknown word', 'sections:\n  - { pool: m1 }', '5: `sections[0].pool`: There is no such field here.'],
  [
    'a quiz that closes first',
    'opensAt: 2026-12-02T00:00:00Z\nclosesAt: 2026-12-01T00:00:00Z',
    '5: `closesAt`: The quiz closes before it opens.',
  ],
  [
    'a moment without a zone',
    'opensAt: 2026-12-02',
    '4: `opensAt`: This must be a moment with its time zone, such as 2026-12-01T09:00:00Z.',
  ],
  [
    'a pair of a graded quiz',
    'pair: m1-other',
    '4: `pair`: Only a quiz with the purpose before or after is one of a pair.',
  ],
])('%s is a fault at its line', (_what, fields, fault) => {
  expect(faultsOf(withFields(fields))).toEqual([`${quiz}:${fault}`]);
});

test.each<[string, string, string, string]>([
  [
    'a key that is shown before the marks',
    'reveal: after-pass-or-last',
    'reveal: { marks: after-pass, key: after-submission }',
    '5: `reveal`: The key tells the marks: it cannot be shown before them.',
  ],
  [
    'a reveal after a closing that never comes',
    'reveal: after-pass-or-last',
    'reveal: after-close',
    '5: `reveal`: Say with `closesAt` when the quiz closes.',
  ],
  ['a graded quiz without a pass mark', `${passMark}\n`, '', '1: `passMark`: This is missing.'],
  [
    'a look without its pair',
    passMark,
    'purpose: before',
    '1: `pair`: A quiz before the course names the other one of its pair.',
  ],
])('%s is a fault at its line', (_what, from, to, fault) => {
  expect(faultsOf(changed(quiz, from, to))).toEqual([`${quiz}:${fault}`]);
});

test('a pair names each other, and the one before the course stands first', () => {
  expect(faultsOf(two(look('before', 'm1-second'), look('after', 'm1-quiz')))).toEqual([]);
  expect(faultsOf(two(look('after', 'm1-second'), look('before', 'm1-quiz')))).toEqual([
    `${quiz}:4: \`pair\`: The quiz before the course has to stand earlier in it than the one after it.`,
    `${second}:4: \`pair\`: The quiz before the course has to stand earlier in it than the one after it.`,
  ]);
  expect(faultsOf(two(look('before', 'm1-second'), look('before', 'm1-quiz')))).toHaveLength(2);
  expect(faultsOf(two(look('before', 'm1-nowhere'), look('after', 'm1-quiz')))).toEqual([
    `${quiz}:4: \`pair\`: There is no quiz \`m1-nowhere\` in the course.`,
    `${second}:4: \`pair\`: The quiz \`m1-quiz\` does not name this one as its pair.`,
  ]);
});

const views = (n: number) => `  - key: m1-view-${n}
    type: likert
    stem: How far do you agree?
    objective: m1-read
    statements: [{ key: reads, text: I can read a small trial. }]
    scale: [{ key: not, text: I disagree }, { key: so, text: I agree }]
`;
const asking = (items: string, policy = passMark) => ({
  ...smallContent,
  [quiz]: String(smallContent[quiz])
    .replace(passMark, policy)
    .replace(/^items:\n[^]*$/m, (known) => items.replace('…', known.slice('items:\n'.length))),
});

describe('a graded quiz in which nothing could be earned', () => {
  const nothing = 'None of the items is worth points, so nobody could pass the quiz.';

  test('is a fault where it has nothing but views', () => {
    expect(faultsOf(asking(`items:\n${views(1)}${views(2)}`))).toEqual([`${quiz}:6: \`items\`: ${nothing}`]);
  });

  test('is a fault where a paper could have nothing but views', () => {
    const few = 'A paper could be drawn that is worth no points, and nobody could pass it.';
    const mixed = `draw: 2\nitems:\n${views(1)}${views(2)}…`;
    expect(faultsOf(asking(mixed))).toEqual([`${quiz}:7: \`items\`: ${few}`]);
    expect(faultsOf(asking(mixed.replace('draw: 2', 'draw: 3')))).toEqual([]);
    expect(faultsOf(asking(mixed.replace('draw: 2', 'sections: [{ items: [m1-01] }, { draw: 2 }]')))).toEqual([]);
  });

  test('is none for practice, which nobody passes or fails', () => {
    expect(faultsOf(asking(`items:\n${views(1)}`, 'purpose: practice'))).toEqual([]);
  });
});
