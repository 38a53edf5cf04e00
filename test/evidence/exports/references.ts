import type { Csl, Study } from '../../../src/evidence/study.js';
import { study } from '../studies.js';

const of = (key: string, csl: Partial<Csl>, rest: Partial<Study> = {}): Study => study(csl, { key, ...rest });

/** One of each type that we hold, and of each thing that is easily lost on the way. */
export const references: readonly Study[] = [
  of(
    'mueller2023',
    {
      type: 'article-journal',
      title: 'PTSD & MDMA: 50% of {braces} under_scores #1, $5 and a tilde ~ with a caret ^ and a \\ backslash',
      author: [
        { family: 'Müller', given: 'JM' },
        { family: 'Kolk', given: 'B. A.', 'non-dropping-particle': 'van der' },
        { family: 'Ot’alora G', given: 'Marcela' },
        { family: 'King', given: 'M', suffix: 'Jr' },
      ],
      'container-title': 'Zeitschrift für Psychologie & Psychotherapie',
      volume: '29',
      issue: '10',
      page: '2473–2480',
      issued: '2023-09-14',
      DOI: '10.1038/s41591-023_02565-4',
      language: 'de',
    },
    { etAl: true },
  ),
  of('article-number', {
    type: 'article-journal',
    title: 'An article by its number',
    author: [{ family: 'Brennan', given: 'W' }],
    'container-title': 'PLOS ONE',
    number: '0295926',
    issued: '2024-01',
  }),
  of(
    'jerome2020',
    {
      type: 'article-journal',
      title: 'Long-term follow-up outcomes',
      author: [{ family: 'Jerome', given: 'L' }],
      'container-title': 'Psychopharmacology',
      issued: '2020',
    },
    {
      status: 'retracted',
      statusNote: { on: '2024-08', text: 'Ethical violations at one site', source: 'the journal' },
    },
  ),
  of(
    'concern2022',
    {
      type: 'book',
      title: 'A book',
      publisher: 'Guilford',
      'publisher-place': 'New York',
      edition: '2',
      issued: '2020',
    },
    { status: 'of-concern', statusNote: { on: '2025-02-03', text: 'Under inquiry.', source: 'the publisher' } },
  ),
  of('chapter', {
    type: 'chapter',
    title: 'A chapter',
    author: [{ family: 'Ogden', given: 'P' }],
    editor: [
      { family: 'Siegel', given: 'DJ' },
      { family: 'Solomon', given: 'M' },
    ],
    'container-title': 'Healing trauma',
    publisher: 'Norton',
    page: '3-18',
    issued: '2003',
    ISBN: '9780393703962',
  }),
  of('dsm5', {
    type: 'book',
    title: 'Diagnostic and statistical manual of mental disorders',
    author: [{ literal: 'American Psychiatric Association' }],
    edition: '5th ed., text rev.',
    issued: '2022',
  }),
  of('vadod2023', {
    type: 'report',
    title: 'Clinical practice guideline',
    author: [
      { literal: 'Department of Veterans Affairs and Department of Defense' },
      { literal: 'Food & Drug Office' },
    ],
    publisher: 'VA',
    number: '12',
    genre: 'Technical report',
    issued: '2023',
    URL: 'https://example.org/a_very/long/address/that/has/more/than/seventy/characters/in/it?x=1&y={2}',
  }),
  of('order14401', { type: 'legislation', title: 'Executive Order 14401', issued: '2026-04-18' }),
  of('sor2021', { type: 'regulation', title: 'SOR/2021-271 on requests', issued: '2022-01-05' }),
  of('registry-entry', {
    type: 'webpage',
    title: 'PARTS (registry entry NCT05095428)',
    'container-title': 'ClinicalTrials.gov',
    URL: 'https://clinicaltrials.gov/study/NCT05095428',
    accessed: '2026-11-02',
  }),
  of('span', { type: 'document', title: 'Indications approved', issued: '2019/2025' }),
  of('blog', { type: 'post-weblog', title: 'On touch', 'container-title': 'Petrie-Flom', issued: '2022-03-09' }),
  of('thesis', { type: 'thesis', title: 'A thesis', author: [{ family: 'Ng', given: 'A' }], publisher: 'Leiden' }),
  of('preprint', {
    type: 'article',
    title: 'Μελέτη и изучение: 研究',
    author: [{ family: 'Žižek', given: 'S.' }, { family: 'Плужников' }],
    issued: '2021',
  }),
  of('undated', { type: 'document', title: 'Without a date or an author' }),
];
