import { Recording } from '../../../src/evidence/recording.service.js';
import { study } from '../../evidence/studies.js';
import { databases } from '../../support/databases.js';
import { TestSite } from '../../support/site.js';

const many = 1500;

describe.each(databases)('references as files on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    const studies = Array.from({ length: many }, (_, n) => {
      const author = [{ family: n === 7 ? 'Müller' : 'Ng', given: 'P' }];
      const csl = { title: n === 8 ? '=HYPERLINK("x")' : `Title ${n}`, author, 'container-title': 'J', issued: '2020' };
      return study(csl, { key: `s${n}`, kind: n % 2 === 0 ? 'trial' : 'review' });
    });
    const byKey = new Map(studies.map((each) => [each.key, each]));
    await site.app.get(Recording).record({ studies: byKey, claims: new Map(), figures: new Map() }, null);
  });
  afterAll(() => site.close());

  const file = (path: string) => site.visitor().get(`/evidence/${path}`);

  it.each([
    ['bib', 'application/x-bibtex; charset=utf-8', /@article\{/g],
    ['ris', 'application/x-research-info-systems; charset=utf-8', /^TY {2}- /gm],
    ['json', 'application/vnd.citationstyles.csl+json; charset=utf-8', /"id":/g],
    ['csv', 'text/csv; charset=utf-8; header=present', /\r\ns\d/g],
  ] as const)('hold, as %s, all that was found and not only a page of it', async (ending, type, each) => {
    const all = await file(`studies.${ending}`);
    expect(all.headers.get('content-type')).toBe(type);
    expect(all.headers.get('content-disposition')).toBe(`attachment; filename="attune-evidence.${ending}"`);
    expect(all.html.match(each)).toHaveLength(many);
    expect((await file(`studies.${ending}?kind=trial&page=3`)).html.match(each)).toHaveLength(many / 2);
    const one = await file(`studies/s7.${ending}`);
    expect(one.headers.get('content-disposition')).toBe(`attachment; filename="s7.${ending}"`);
    expect(one.html.match(each)).toHaveLength(1);
    expect(one.html).toContain('Müller');
  });

  it('are UTF-8, which Excel is told by a mark, and hold no formula', async () => {
    const { bytes, html } = await file('studies.csv');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(html).not.toMatch(/(?:^|,|\n)"?=/);
    expect(html).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await file('studies.ris')).bytes[0]).toBe('T'.charCodeAt(0));
  });

  it('are empty where nothing was found', async () => {
    expect((await file('studies.bib?q=astronomy')).html).toBe('');
    expect(JSON.parse((await file('studies.json?q=astronomy')).html)).toEqual([]);
  });

  it('answer HEAD without the file', async () => {
    const answer = await fetch(`${site.address}/evidence/studies.bib`, { method: 'HEAD' });
    expect([answer.status, (await answer.text()).length]).toEqual([200, 0]);
  });

  it('leave the server well when the reader goes away', async () => {
    const gone = new AbortController();
    const answer = await fetch(`${site.address}/evidence/studies.json`, { signal: gone.signal });
    await answer.body!.getReader().read();
    gone.abort();
    expect((await file('studies/s7.bib')).status).toBe(200);
    expect(site.log.filter((line) => line.includes('"err"'))).toEqual([]);
  });
});
