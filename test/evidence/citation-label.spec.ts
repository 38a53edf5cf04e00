import { marginLabel, shortLabel } from '../../src/evidence/citation-label.js';
import type { Csl } from '../../src/evidence/study.js';
import { study } from './studies.js';

const person = (family: string) => ({ family, given: 'A' });

test.each<[Partial<Csl>, boolean, string, string]>([
  [{ author: [person('Brom')], issued: '2017' }, false, 'Brom, 2017', 'Brom 2017'],
  [{ author: [person('Brom')], issued: '2017' }, true, 'Brom et al., 2017', 'Brom 2017'],
  [{ author: [person('Yehuda'), person('Lehrner')], issued: '2018' }, false, 'Yehuda & Lehrner, 2018', 'Yehuda 2018'],
  [{ author: [person('A'), person('B'), person('C')], issued: '2018-02' }, false, 'A et al., 2018', 'A 2018'],
  [
    { author: [{ ...person('Kolk'), 'non-dropping-particle': 'van der' }], issued: '2005' },
    false,
    'van der Kolk, 2005',
    'van der Kolk 2005',
  ],
  [
    { author: [{ literal: 'American Psychiatric Association' }], issued: '2013' },
    false,
    'American Psychiatric Association, 2013',
    'American Psychiatric Association 2013',
  ],
  [{ editor: [person('Siegel')], issued: '2003' }, false, 'Siegel, 2003', 'Siegel 2003'],
  [
    { title: 'Retraction notes to three papers', issued: '2024' },
    false,
    'Retraction notes to three papers, 2024',
    'Retraction notes to three papers 2024',
  ],
  [{ title: 'Healing: a book with a very long title' }, false, 'Healing, n.d.', 'Healing n.d.'],
  [
    { title: 'One two three four five six seven', issued: '2020' },
    false,
    'One two three four five six …, 2020',
    'One two three four five six … 2020',
  ],
  [
    { title: 'A long name of a law', 'title-short': 'SOR/2021-271', issued: '2022' },
    false,
    'SOR/2021-271, 2022',
    'SOR/2021-271 2022',
  ],
])('%j, cut short: %s', (csl, etAl, short, margin) => {
  expect(shortLabel(study(csl, { etAl }))).toBe(short);
  expect(marginLabel(study(csl, { etAl }))).toBe(margin);
});
