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
    `${quiz}:15: item \`m1-01\`: Headings, terms, claims, figures, media, reflections and content notes belong in a lesson, not in an item.`,
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

const added = (item: string) => faultsOf({ ...smallContent, [quiz]: `${smallContent[quiz] as string}${item}` });

test('a picture that is not there is refused, and so are labels that belong nowhere they say', () => {
  const label = (image: string, answer: string) => `
  - key: m1-03
    type: label
    stem: Which box is which?
    objective: m1-read
    rationale: None.
    image: images/${image}
    alt: Two people who talk
    labels: [{ key: a, text: One }, { key: b, text: Other }]
    targets:
      - { key: t1, x: 10, y: 10, description: On the left, answer: ${answer} }
`;
  expect(added(label('talk.png', 'a'))).toEqual([]);
  expect(added(label('walk.png', 'a'))).toEqual([
    `${quiz}:33: item \`m1-03\` shows \`images/walk.png\`, which is not in the package.`,
  ]);
  expect(added(label('talk.png', 'c'))).toEqual([
    `${quiz}:37: item \`m1-03\`, \`targets[0].answer\`: There is no label “c”.`,
  ]);
});

test('faults of a short text, a gap, a number and a rubric are told with their lines', () => {
  const short = `
  - key: m1-03
    type: short-text
    stem: What is it called?
    objective: m1-read
    rationale: None.
    accept:
      - { text: '*list' }
  - key: m1-04
    type: numeric
    stem: How much?
    objective: m1-read
    rationale: None.
    answer: { value: 60 }
    unitRequired: true
  - key: m1-05
    type: written
    stem: What would you say?
    objective: m1-read
    rationale: None.
    words: { min: 1, max: 5000 }
    rubric: []
  - key: m1-06
    type: likert
    stem: How far do you agree?
    objective: m1-read
    points: 1
    statements: []
    scale: [{ key: no, text: No }, { key: yes-sure, text: "Yes" }]
`;
  expect(added(short)).toEqual([
    `${quiz}:34: item \`m1-03\`, \`accept[0].text\`: The first accepted text is shown as the right answer: write it without *.`,
    `${quiz}:41: item \`m1-04\`, \`unitRequired\`: The item has no unit of its own that others could be turned into.`,
    `${quiz}:47: item \`m1-05\`, \`words.max\`: At most 2000 words.`,
    `${quiz}:48: item \`m1-05\`, \`rubric\`: At least 1 are needed.`,
    `${quiz}:53: item \`m1-06\`, \`points\`: A likert item is never scored: its points are 0.`,
    `${quiz}:54: item \`m1-06\`, \`statements\`: At least 1 are needed.`,
  ]);
});
