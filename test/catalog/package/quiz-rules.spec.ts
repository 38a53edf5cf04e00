import { changed, faultsOf, quiz, smallContent } from '../../support/small-content.js';

test.each<[string, string, string, string, string]>([
  [
    'a paper that draws too many',
    quiz,
    'passMark: 80',
    'draw: 3\npassMark: 80',
    `${quiz}:3: \`draw\`: A paper cannot draw more items than there are.`,
  ],
  [
    'a pass mark above all',
    quiz,
    'passMark: 80',
    'passMark: 101',
    `${quiz}:3: \`passMark\`: This must be at most 100.`,
  ],
  [
    'a pass mark between two numbers',
    quiz,
    'passMark: 80',
    'passMark: 79.5',
    `${quiz}:3: \`passMark\`: This must be a whole number.`,
  ],
  [
    'an item that stands twice',
    quiz,
    'key: m1-02',
    'key: m1-01',
    `${quiz}:19: item \`m1-01\` is already at ${quiz}:7.`,
  ],
  [
    'an item on an unknown objective',
    quiz,
    'objective: m1-read\n    answer',
    'objective: m1-write\n    answer',
    `${quiz}:22: item \`m1-02\` tests unknown objective \`m1-write\`.`,
  ],
  [
    'an item that cites an unknown study',
    quiz,
    'citations: [brom2017]',
    'citations: [dsm6]',
    `${quiz}:18: item \`m1-01\` cites unknown study \`dsm6\`.`,
  ],
  [
    'an unknown study on a later line of a rationale',
    quiz,
    'for [@brom2017]',
    'for [@brom]',
    `${quiz}:17: item \`m1-01\` cites unknown study \`brom\`.`,
  ],
  [
    'a heading in an item',
    quiz,
    'It was a waiting list.\n',
    '## It was a waiting list.\n',
    `${quiz}:15: item \`m1-01\`: Headings, terms, claims, figures, reflections and content notes belong in a lesson, not in an item.`,
  ],
  ['an item that the assessment finds faulty', quiz, ', correct: true', '', `${quiz}:11: item \`m1-01\`, \`options\``],
  [
    'an item with an unknown field',
    quiz,
    '    answer: false',
    '    answer: false\n    hint: None.',
    `${quiz}:24: item \`m1-02\`, \`hint\`: Unknown field: hint.`,
  ],
])('%s gives one fault, at its line', (_, path, from, to, fault) => {
  const faults = faultsOf(changed(path, from, to));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});

test('a retracted study may stand in an item’s list only if its rationale says what it is', () => {
  const texts = changed(quiz, 'It was retracted [@jerome2020:history].', 'It was retracted.');
  expect(faultsOf(texts)).toEqual([
    `${quiz}:26: item \`m1-02\` cites \`jerome2020\` as support, but it is retracted: write [@jerome2020:history] or [@jerome2020:against].`,
  ]);
});

test('an item of a type that does not run yet is refused', () => {
  const essay = `
  - key: m1-03
    type: likert
    stem: How sure are you?
    objective: m1-read
    rationale: None.
    statements: [{ key: s, text: I can read a trial. }]
    scale: [{ key: no, text: No }, { key: yes-sure, text: "Yes" }]
`;
  const faults = faultsOf({ ...smallContent, [quiz]: `${smallContent[quiz] as string}${essay}` });
  expect(faults).toEqual([
    `${quiz}:29: item \`m1-03\`: this quiz could draw it, but items of type likert cannot be asked yet.`,
  ]);
});
