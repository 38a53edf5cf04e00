import { ris } from '../../../src/evidence/exports/ris.js';
import { readBack } from './other-program.js';
import { references } from './references.js';

const file = [...ris(references)].join('');
const records = file.split(/ER {2}- \r\n\r\n/).slice(0, -1);
const record = (key: string) => records.find((text) => text.includes(`ID  - ${key}\r\n`))!;
const data = readBack(file);

describe('RIS', () => {
  it.each(references.map(({ key, csl, status }, place) => [key, csl, status, place] as const))(
    'brings %s through another program’s parser',
    (_key, csl, status, place) => {
      const item = data[place]!;
      expect(item.title).toBe(status === 'retracted' ? `RETRACTED: ${csl.title}` : csl.title);
      expect(item.DOI).toBe(csl.DOI);
      expect(item.volume).toBe(csl.volume);
      expect(item['container-title']).toBe(csl['container-title']);
      const [date] = csl.issued?.split('/').map((each) => each.split('-').map(Number)) ?? [];
      expect((item.issued as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]).toEqual(date);
      const names = (item.author as readonly object[] | undefined)?.length ?? 0;
      expect(names).toBe(csl.author?.length ?? 0);
    },
  );

  it('never breaks a line, so that no word and no address comes apart', () => {
    for (const line of records.flatMap((text) => text.trim().split('\r\n'))) {
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
    }
    expect(record('vadod2023')).toContain('seventy/characters/in/it?x=1&y={2}\r\n');
  });

  it('keeps names whole and dates as exact as they are known', () => {
    expect(record('mueller2023').match(/AU {2}- .*/g)).toEqual([
      'AU  - Müller, J. M.',
      'AU  - van der Kolk, B. A.',
      'AU  - Ot’alora G, Marcela',
      'AU  - King, M., Jr',
    ]);
    expect(record('mueller2023')).toContain('DA  - 2023/09/14/');
    expect(record('article-number')).toContain('DA  - 2024/01//');
    expect(record('span')).toMatch(/PY {2}- 2019\r\nDA {2}- 2019\/\/\/\r\n[\s\S]*N1 {2}- Date: 2019–2025\./);
    expect(record('mueller2023')).toMatch(/SP {2}- 2473\r\nEP {2}- 2480/);
  });

  it('says in the title and in a note that a study was retracted', () => {
    expect(record('jerome2020')).toContain('TI  - RETRACTED: Long-term follow-up outcomes');
    expect(record('jerome2020')).toContain(
      'N1  - Retracted August 2024: Ethical violations at one site. Source: the journal.',
    );
    expect(record('mueller2023')).toContain('N1  - The list of authors is cut short.');
  });

  it('knows what each thing is', () => {
    const types = Object.fromEntries(references.map(({ key }, place) => [key, records[place]!.slice(6, 10).trim()]));
    expect(types).toMatchObject({
      ...{ mueller2023: 'JOUR', dsm5: 'BOOK', chapter: 'CHAP', vadod2023: 'RPRT', order14401: 'STAT', sor2021: 'LEGA' },
      ...{ 'registry-entry': 'ELEC', blog: 'BLOG', thesis: 'THES', preprint: 'UNPB', undated: 'GEN' },
    });
  });
});
