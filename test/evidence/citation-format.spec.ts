import { reference, referenceText } from '../../src/evidence/citation-format.js';
import type { Csl } from '../../src/evidence/study.js';
import { study } from './studies.js';

const brom: Csl = {
  type: 'article-journal',
  title: 'Somatic experiencing for posttraumatic stress disorder: A randomized controlled outcome study',
  author: [
    { family: 'Brom', given: 'D' },
    { family: 'Stokar', given: 'Y' },
    { family: 'Lawi', given: 'C' },
  ],
  'container-title': 'Journal of Traumatic Stress',
  volume: '30',
  issue: '3',
  page: '304-312',
  issued: '2017',
  DOI: '10.1002/jts.22189',
};

describe('a reference after APA 7', () => {
  test.each<[string, Csl, string]>([
    [
      'a journal article',
      brom,
      'Brom, D., Stokar, Y., & Lawi, C. (2017). Somatic experiencing for posttraumatic stress disorder: A randomized controlled outcome study. Journal of Traumatic Stress, 30(3), 304–312. https://doi.org/10.1002/jts.22189',
    ],
    [
      'one author, no issue, no DOI',
      {
        ...brom,
        title: 'The polyvagal perspective',
        author: [{ family: 'Porges', given: 'S. W.' }],
        'container-title': 'Biological Psychology',
        volume: '74',
        issue: undefined,
        page: '116-143',
        issued: '2007',
        DOI: undefined,
      },
      'Porges, S. W. (2007). The polyvagal perspective. Biological Psychology, 74, 116–143.',
    ],
    [
      'no pages',
      { ...brom, page: undefined, DOI: undefined },
      'Brom, D., Stokar, Y., & Lawi, C. (2017). Somatic experiencing for posttraumatic stress disorder: A randomized controlled outcome study. Journal of Traumatic Stress, 30(3).',
    ],
    [
      'two authors, neither volume nor issue',
      {
        type: 'article-journal',
        title: 'A title',
        author: [
          { family: 'Yehuda', given: 'Rachel' },
          { family: 'Lehrner', given: 'Amy' },
        ],
        'container-title': 'World Psychiatry',
        issued: '2018-09-07',
      },
      'Yehuda, R., & Lehrner, A. (2018). A title. World Psychiatry.',
    ],
    [
      'an article with a number in place of pages',
      {
        type: 'article-journal',
        title: 'Effects on self-experience',
        author: [{ family: 'van der Kolk', given: 'BA' }],
        'container-title': 'PLoS ONE',
        volume: '19',
        issue: '1',
        page: 'e0295926',
        issued: '2024',
      },
      'van der Kolk, B. A. (2024). Effects on self-experience. PLoS ONE, 19(1), Article e0295926.',
    ],
    [
      'an article with a long number',
      {
        type: 'article-journal',
        title: 'So how special is special K?',
        author: [{ family: 'Borgogna', given: 'NC' }],
        'container-title': 'European Journal of Psychotraumatology',
        volume: '15',
        issue: '1',
        page: '2299124',
        issued: '2024',
      },
      'Borgogna, N. C. (2024). So how special is special K? European Journal of Psychotraumatology, 15(1), Article 2299124.',
    ],
    [
      'a book by a group that publishes it itself',
      {
        type: 'book',
        title: 'Diagnostic and statistical manual of mental disorders',
        author: [{ literal: 'American Psychiatric Association' }],
        edition: '5th ed., text rev.',
        publisher: 'American Psychiatric Association',
        issued: '2022',
        DOI: '10.1176/appi.books.9780890425787',
      },
      'American Psychiatric Association. (2022). Diagnostic and statistical manual of mental disorders (5th ed., text rev.). https://doi.org/10.1176/appi.books.9780890425787',
    ],
    [
      'a book in its second edition',
      {
        type: 'book',
        title: 'Internal family systems therapy',
        author: [
          { family: 'Schwartz', given: 'Richard C.' },
          { family: 'Sweezy', given: 'Martha' },
        ],
        edition: '2',
        publisher: 'Guilford Press',
        issued: '2020',
      },
      'Schwartz, R. C., & Sweezy, M. (2020). Internal family systems therapy (2nd ed.). Guilford Press.',
    ],
    [
      'a book that has editors only',
      {
        type: 'book',
        title: 'Healing trauma',
        editor: [
          { family: 'Solomon', given: 'Marion F.' },
          { family: 'Siegel', given: 'Daniel J.' },
        ],
        publisher: 'Norton',
        issued: '2003',
      },
      'Solomon, M. F., & Siegel, D. J. (Eds.). (2003). Healing trauma. Norton.',
    ],
    [
      'a chapter',
      {
        type: 'chapter',
        title: 'The body keeps the score',
        author: [{ family: 'van der Kolk', given: 'Bessel' }],
        editor: [{ family: 'Siegel', given: 'Daniel J.' }],
        'container-title': 'Healing trauma',
        page: '3-18',
        publisher: 'Norton',
        issued: '2003',
      },
      'van der Kolk, B. (2003). The body keeps the score. In D. J. Siegel (Ed.), Healing trauma (pp. 3–18). Norton.',
    ],
    [
      'a report with its number and day',
      {
        type: 'report',
        title: 'MDMA for PTSD',
        author: [{ literal: 'Institute for Clinical and Economic Review' }],
        genre: 'Report',
        number: '12',
        issued: '2024-06-27',
        URL: 'https://icer.example/mdma',
      },
      'Institute for Clinical and Economic Review. (2024, June 27). MDMA for PTSD (Report No. 12). https://icer.example/mdma',
    ],
    [
      'a web page that may change',
      {
        type: 'webpage',
        title: 'Special access program',
        author: [{ literal: 'Health Canada' }],
        'container-title': 'Canada.ca',
        issued: '2022-01',
        accessed: '2026-11-02',
        URL: 'https://canada.example/sap',
      },
      'Health Canada. (2022, January). Special access program. Canada.ca. Retrieved November 2, 2026, from https://canada.example/sap',
    ],
    [
      'a law',
      {
        type: 'legislation',
        title: 'Regulations amending certain regulations (special access program)',
        number: 'SOR/2021-271',
        issued: '2022',
        URL: 'https://gazette.example/271',
      },
      'Regulations amending certain regulations (special access program), SOR/2021-271 (2022). https://gazette.example/271',
    ],
    [
      'nobody and never',
      { type: 'webpage', title: 'What is trauma?', URL: 'https://a.example/' },
      'What is trauma? (n.d.). https://a.example/',
    ],
    [
      'an article without an author',
      {
        type: 'article-journal',
        title: 'Retraction note',
        'container-title': 'Psychopharmacology',
        issued: '2024-08-10',
      },
      'Retraction note. (2024). Psychopharmacology.',
    ],
    [
      'years from and to',
      { type: 'dataset', title: 'Living review', author: [{ literal: 'A group' }], issued: '2023/2026-10' },
      'A group. (2023–2026). Living review.',
    ],
    [
      'a thesis',
      {
        type: 'thesis',
        title: 'On touch',
        author: [{ family: 'Doe', given: 'J' }],
        genre: 'Doctoral dissertation',
        publisher: 'Some University',
        issued: '2020',
      },
      'Doe, J. (2020). On touch [Doctoral dissertation, Some University].',
    ],
  ])('of %s', (_, csl, text) => {
    expect(referenceText(study(csl))).toBe(text);
  });

  test('a list that was cut short ends in et al.', () => {
    expect(referenceText(study({ ...brom, DOI: undefined }, { etAl: true }))).toMatch(
      /^Brom, D\., Stokar, Y\., Lawi, C\., et al\. \(2017\)\. /,
    );
  });
});

test('titles, journals and volumes are in italics, a DOI is a link, and nothing is markup', () => {
  expect(reference(study({ ...brom, title: 'A <b>bold</b> title' }))).toEqual([
    { text: 'Brom, D., Stokar, Y., & Lawi, C.' },
    { text: ' (2017).' },
    { text: ' ' },
    { text: 'A <b>bold</b> title.' },
    { text: ' ' },
    { text: 'Journal of Traumatic Stress', italic: true },
    { text: ', ' },
    { text: '30', italic: true },
    { text: '(3)' },
    { text: ', 304–312' },
    { text: '.' },
    { text: ' ' },
    { text: 'https://doi.org/10.1002/jts.22189', href: 'https://doi.org/10.1002/jts.22189' },
  ]);
});

test('signs of a DOI that mean something in an address are written so that they do not', () => {
  const parts = reference(study({ DOI: '10.1002/(SICI)1097#A<1::AID>3.0?' }));
  expect(parts.at(-1)).toEqual({
    text: 'https://doi.org/10.1002/(SICI)1097#A<1::AID>3.0?',
    href: 'https://doi.org/10.1002/(SICI)1097%23A%3C1::AID%3E3.0%3F',
  });
});

test.each([
  ['retracted', '2024-08', 'Retracted August 2024.'],
  ['retracted', '2024-08-10', 'Retracted 10 August 2024.'],
  ['corrected', '2023', 'Corrected 2023.'],
  ['of-concern', '2025-01', 'Expression of concern January 2025.'],
] as const)('that a study is %s is said first', (status, on, words) => {
  const [first, space, ...rest] = reference(study({}, { status, statusNote: { on, text: 'Why.', source: 'Where' } }));
  expect(first).toEqual({ text: words, status });
  expect(space).toEqual({ text: ' ' });
  expect(rest).toEqual(reference(study()));
});
