import { changed, faultsOf, smallContent, studies, claims, figures } from '../../support/small-content.js';

test.each<[string, string, string, string, string]>([
  [
    'a misspelt status',
    studies,
    'status: current',
    'status: actual',
    `${studies}:3: study \`brom2017\`, \`status\`: This must be one of: current, corrected, of-concern, retracted.`,
  ],
  [
    'a missing title',
    studies,
    '    title: Long-term follow-up outcomes\n',
    '',
    `${studies}:28: study \`jerome2020\`, \`csl.title\`: This is missing.`,
  ],
  [
    'an unknown field',
    studies,
    '    issue: "3"',
    '    number-of-issue: "3"',
    `${studies}:11: study \`brom2017\`, \`csl.number-of-issue\`: There is no such field here.`,
  ],
  [
    'a key in capitals',
    studies,
    'key: jerome2020',
    'key: Jerome2020',
    `${studies}:23: study \`Jerome2020\`, \`key\`: A key is made of small letters, digits, \`-\` and \`_\`, and begins with a letter or digit.`,
  ],
  [
    'a date that no calendar has',
    studies,
    'on: 2024-08,',
    'on: 2024-02-30,',
    `${studies}:26: study \`jerome2020\`, \`statusNote.on\`: This must be a date such as 2024, 2024-08 or 2024-08-10.`,
  ],
  [
    'a retraction without a note',
    studies,
    '  statusNote: { on: 2024-08, text: Ethical violations at one site., source: The journal }\n',
    '',
    `${studies}:23: study \`jerome2020\`, \`statusNote\`: A status other than \`current\` needs a note that says when, why and where that was read.`,
  ],
  [
    'a verified fact without a source',
    studies,
    '  checked: { how: verified, source: abstract }\n  summary: A trial',
    '  checked: { how: verified }\n  summary: A trial',
    `${studies}:16: study \`brom2017\`, \`checked.source\`: What is marked as verified or secondary says here where it was read.`,
  ],
  [
    'a DOI as an address',
    studies,
    'DOI: 10.1002/jts.22189',
    'DOI: https://doi.org/10.1002/jts.22189',
    `${studies}:14: study \`brom2017\`, \`csl.DOI\`: This must be the bare identifier, such as 10.1002/jts.22189.`,
  ],
  [
    'a volume with a decimal point',
    studies,
    'volume: 30',
    'volume: 30.10',
    `${studies}:10: study \`brom2017\`, \`csl.volume\`: This must be text or a whole number; put anything else in quotation marks.`,
  ],
  [
    'a figure key that stands twice',
    studies,
    'how: memory-high } }',
    'how: memory-high } }\n    - { key: treated, label: Again, value: 33, checked: { how: memory-high } }',
    `${studies}:22: study \`brom2017\` has two figures \`treated\`.`,
  ],
  [
    'a field that stands twice',
    studies,
    '  etAl: true\n',
    '  etAl: true\n  etAl: true\n',
    `${studies}:16: The field \`etAl\` stands here twice.`,
  ],
  [
    'a claim on an unknown study',
    claims,
    'key: brom2017',
    'key: brom2018',
    `${claims}:9: claim \`c67\` cites unknown study \`brom2018\`.`,
  ],
  [
    'a claim that rests on a retracted study',
    claims,
    'role: history',
    'role: supports',
    `${claims}:10: claim \`c67\` rests on \`jerome2020\`, which is retracted: its role can only be history or against.`,
  ],
  [
    'a claim that names a study twice',
    claims,
    '{ key: jerome2020, role: history }',
    '{ key: brom2017, role: against }',
    `${claims}:10: claim \`c67\` names study \`brom2017\` twice.`,
  ],
  [
    'a claim without a level',
    claims,
    'level: low',
    'level: null',
    `${claims}:4: claim \`c67\`, \`strength.level\`: The level may be null only where the claim is contested.`,
  ],
  [
    'a review in the past of the last',
    claims,
    'nextReview: 2027-11',
    'nextReview: 2026-11',
    `${claims}:7: claim \`c67\`, \`nextReview\`: The next review must come after the last.`,
  ],
  [
    'a figure of an unknown study',
    figures,
    'study: brom2017, figure: treated',
    'study: brom, figure: treated',
    `${figures}:6: figure \`brom-arms\`: there is no study \`brom\`.`,
  ],
  [
    'a figure of an unknown kind',
    figures,
    'kind: counts',
    'kind: pie',
    `${figures}:2: figure \`brom-arms\`, \`kind\`: This must be one of: counts`,
  ],
  [
    'a figure of no kind',
    figures,
    '  kind: counts\n',
    '',
    `${figures}:1: figure \`brom-arms\`, \`kind\`: This is missing.`,
  ],
  [
    'a figure of a number that is not there',
    figures,
    'figure: waiting',
    'figure: waited',
    `${figures}:7: figure \`brom-arms\`: study \`brom2017\` has no figure \`waited\`.`,
  ],
  [
    'a figure of a number that nobody checked',
    studies,
    'how: memory-high',
    'how: not-verified',
    `${figures}:7: figure \`brom-arms\`: \`waiting\` of \`brom2017\` is not verified, so it is never drawn.`,
  ],
  [
    'a figure of half a person',
    studies,
    'value: 30,',
    'value: 30.5,',
    `${figures}:7: figure \`brom-arms\`: \`waiting\` of \`brom2017\` is no number of people.`,
  ],
  [
    'a figure of too many people',
    studies,
    'value: 30,',
    'value: 3000,',
    `${figures}:5: figure \`brom-arms\`: more than 1000 dots.`,
  ],
])('%s gives one fault, at its line', (_, path, from, to, fault) => {
  const faults = faultsOf(changed(path, from, to));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});

test('a retracted study stands in a figure as history or not at all', () => {
  const faults = faultsOf(changed(figures, 'study: brom2017, figure: treated', 'study: jerome2020, figure: treated'));
  expect(faults).toEqual([
    `${figures}:6: figure \`brom-arms\`: \`jerome2020\` is retracted: its role can only be history or against.`,
    `${figures}:6: figure \`brom-arms\`: study \`jerome2020\` has no figure \`treated\`.`,
  ]);
});

test('a study that is faulty itself is not told of again where it is cited', () => {
  expect(faultsOf(changed(studies, 'kind: trial', 'kind: essay'))).toHaveLength(1);
  const broken = faultsOf(changed(studies, 'topics: [somatic]', 'topics: [somatic'));
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.filter((fault) => !fault.startsWith(`${studies}:`))).toEqual([]);
});

test('a key that two files hold is told of with the place of the first', () => {
  const again = { ...smallContent, 'evidence/studies/twice.yaml': smallContent[studies]! };
  expect(faultsOf(again)).toEqual([
    `evidence/studies/twice.yaml:1: study \`brom2017\` is already in ${studies}:1.`,
    `evidence/studies/twice.yaml:23: study \`jerome2020\` is already in ${studies}:23.`,
  ]);
});
