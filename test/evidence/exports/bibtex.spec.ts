import { bibtex } from '../../../src/evidence/exports/bibtex.js';
import { cslTypes, type Csl } from '../../../src/evidence/study.js';
import { study } from '../studies.js';
import { readBack } from './other-program.js';
import { references } from './references.js';

const file = [...bibtex(references)].join('');
const entry = (key: string) => new RegExp(`@\\w+\\{${key},[\\s\\S]*?\\n\\}`).exec(file)![0];
const read = new Map(readBack(file).map((item) => [item['citation-key'] as string, item]));

/** The parser hands back protected capitals as markup and TeX's names for signs as the signs. */
const plain = (text: unknown) => String(text).replace(/<\/?span[^>]*>/g, '');

describe('BibTeX', () => {
  it.each(references.map(({ key, csl, status }) => [key, csl, status] as const))(
    'brings %s through another program’s parser',
    (key, csl: Csl, status) => {
      const item = read.get(key)!;
      expect(plain(item.title)).toBe(status === 'retracted' ? `RETRACTED: ${csl.title}` : csl.title);
      expect(item.DOI).toBe(csl.DOI);
      expect(item.volume).toBe(csl.volume);
      expect(item.page).toBe(csl.page?.replace('–', '-'));
      expect(item.URL).toBe(csl.URL?.replace('{', '%7B').replace('}', '%7D'));
      const dates = csl.issued?.split('/').map((date) => date.split('-').map(Number));
      expect((item.issued as { 'date-parts': number[][] } | undefined)?.['date-parts']).toEqual(dates);
      const container = item['container-title'] ?? item.publisher;
      if (csl['container-title']) expect(plain(container)).toBe(csl['container-title']);
    },
  );

  it('keeps names whole: particles, juniors, groups, initials, and lists that were cut short', () => {
    expect(entry('mueller2023')).toContain(
      'author = {Müller, J. M. and van der Kolk, B. A. and Ot’alora G, Marcela and King, Jr, M. and others}',
    );
    expect(entry('vadod2023')).toContain(
      'author = {{Department of Veterans Affairs and Department of Defense} and {Food \\& Drug Office}}',
    );
    const [first, second, ...rest] = read.get('mueller2023')!.author as readonly unknown[];
    expect(first).toEqual({ family: 'Müller', given: 'J. M.' });
    expect(second).toEqual({ family: 'Kolk', given: 'B. A.', 'non-dropping-particle': 'van der' });
    expect(rest).toHaveLength(3);
    expect(read.get('vadod2023')!.author).toHaveLength(2);
  });

  it('leaves letters of any script as they are, escapes what means something to TeX, and balances its braces', () => {
    expect(entry('preprint')).toContain('Μελέτη и изучение: 研究');
    expect(entry('mueller2023')).toContain(
      '{PTSD} \\& {MDMA}: 50\\% of \\textbraceleft{}braces\\textbraceright{} under\\_scores \\#1, \\$5',
    );
    let depth = 0;
    for (const sign of file) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  it('says in the title and in the note that a study was retracted, and in the note what else happened', () => {
    expect(entry('jerome2020')).toContain('title = {{RETRACTED}: {Long}-term follow-up outcomes}');
    expect(entry('jerome2020')).toContain(
      'note = {Retracted August 2024: Ethical violations at one site. Source: the journal.}',
    );
    expect(entry('concern2022')).toContain('note = {Expression of concern 3 February 2025: Under inquiry.');
    expect(entry('concern2022')).not.toContain('RETRACTED');
  });

  it('gives each type of reference the entry and the fields that styles look for', () => {
    const heads = references.map(({ key }) => [key, entry(key).slice(1, entry(key).indexOf('{'))]);
    expect(Object.fromEntries(heads)).toMatchObject({
      ...{
        mueller2023: 'article',
        chapter: 'incollection',
        dsm5: 'book',
        vadod2023: 'techreport',
        thesis: 'phdthesis',
      },
      ...{ order14401: 'misc', 'registry-entry': 'misc', undated: 'misc' },
    });
    expect(entry('chapter')).toContain('booktitle = {Healing trauma}');
    expect(entry('vadod2023')).toContain('institution = {VA}');
    expect(entry('article-number')).toContain('eid = {0295926}');
    expect(entry('order14401')).toContain('month = apr');
    expect(entry('span')).toContain('year = {2019--2025}');
    expect(entry('registry-entry')).toContain('urldate = {2026-11-02}');
  });

  it('is made of every type that a study can have', () => {
    for (const type of cslTypes) {
      const text = [...bibtex([study({ type, 'container-title': 'C', genre: 'G', publisher: 'P' })])].join('');
      expect(readBack(text)).toHaveLength(1);
    }
  });
});
