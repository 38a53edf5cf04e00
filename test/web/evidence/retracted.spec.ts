import { Importing } from '../../../src/catalog/importing.service.js';
import { Edition } from '../../../src/catalog/edition.entity.js';
import { checkContent } from '../../../src/catalog/package/check.js';
import { Recording } from '../../../src/evidence/recording.service.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { press, readable } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { changed, claims, filesOf, smallContent, studies, type Texts } from '../../support/small-content.js';
import { answerAll, register, robin, sendIn } from '../../support/world.js';

const note = "{ on: 2026-12-24, text: The data were made up., source: The journal's notice }";

/** The registry a month later: the trial that the lesson, the claim and an item rest on has been retracted. */
const later = (): Texts => {
  const status = `  status: retracted\n  statusNote: ${note}\n  topics: [somatic]`;
  const retracted = changed(studies, '  status: current\n  topics: [somatic]', status);
  const withoutIt = changed(claims, '{ key: brom2017, role: supports }', '{ key: brom2017, role: history }', retracted);
  return withoutIt;
};

describe.each(databases)('a study that was retracted after a course was published, on %s', (_name, make) => {
  let site: TestSite;
  let reader: Browser;
  let attempt: string;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    await take(smallContent);
    reader = await register(site, robin);
    await reader.follow(
      await press(reader, await reader.get('/courses/small'), 'Enrol in Edition 1', { acknowledged: '1' }),
    );
    const begun = await reader.post('/learn/small/m1-quiz/attempts');
    attempt = begun.location!.split('/')[2]!;
    await answerAll(site, reader, attempt, 'right');
    await sendIn(reader, attempt);
  });
  afterAll(() => site.close());

  const take = async (texts: Texts) => {
    expect((await site.app.get(Importing).take(filesOf(texts), null)).faults).toEqual([]);
  };
  const html = async (path: string) => (await reader.get(path)).html;
  const said = async (path: string) => readable(await html(path));

  it('is not called retracted before', async () => {
    for (const path of ['/learn/small/m1-trial', '/courses/small', '/', '/evidence', '/evidence/studies/brom2017']) {
      expect(await said(path)).not.toContain('24 December 2026');
    }
    await site.app.get(Recording).record(checkContent(filesOf(later())).registry, null);
    expect(await site.database.reads.count(Edition)).toBe(1);
  });

  it('is labelled beside its citation, in its slip and in the list of references of a lesson', async () => {
    const page = await html('/learn/small/m1-trial');
    expect(page).toMatch(
      /<button type="button" class="cite retracted" popovertarget="s-brom2017" data-status="retracted">/,
    );
    const slip = page.slice(page.indexOf('id="s-brom2017"'));
    expect(readable(slip)).toMatch(/Retracted 24 December 2026 · Randomised trial/);
    const [, reference = ''] = /<li id="r1">([\s\S]*?)<\/li>/.exec(page)!;
    expect(readable(reference)).toMatch(/^Retracted 24 December 2026\. Brom, D\./);
  });

  it('is labelled in the rationale of an item, and in the studies below a result', async () => {
    const page = await html(`/attempts/${attempt}/result`);
    expect(page).toMatch(/class="cite retracted" popovertarget="s-brom2017"/);
    expect(readable(page)).toContain('Retracted 24 December 2026. Brom, D.');
  });

  it('is labelled on the landing page and on the course’s page', async () => {
    expect(await said('/')).toMatch(/Brom 2017 \( ?Retracted 24 December 2026 ?\)/);
    const course = await said('/courses/small');
    expect(course).toContain('Some of these studies are no longer simply current.');
    expect(course).toMatch(/Brom 2017 \( ?Retracted 24 December 2026 ?\)/);
  });

  it('is labelled in the registry: in both lists, on its page and on the page of its claim', async () => {
    expect(await said('/evidence')).toMatch(/Retracted 24 December 2026 ?: Somatic experiencing/);
    expect(await said('/evidence?show=claims')).toMatch(/Brom 2017 \( ?Retracted 24 December 2026 ?\)/);
    const study = await said('/evidence/studies/brom2017');
    expect(study).toContain('Retracted: Somatic experiencing for posttraumatic stress disorder');
    expect(study).toContain('Retracted on 24 December 2026 The data were made up. Read in: The journal');
    expect(study).toContain('What it reported These numbers were withdrawn with the study.');
    expect(study).toContain('Changed: status. Retracted 24 December 2026');
    const claim = await said('/evidence/claims/c67');
    expect(claim).toContain('A study named here has been retracted');
    expect(claim).toMatch(/Told as history only Retracted 24 December 2026 ?: Somatic experiencing/);
  });

  it.each([
    [
      'bib',
      'title = {{RETRACTED}: {Somatic} experiencing',
      'note = {Retracted 24 December 2026: The data were made up.',
    ],
    ['ris', 'TI  - RETRACTED: Somatic experiencing', 'N1  - Retracted 24 December 2026: The data were made up.'],
    ['json', '"title":"RETRACTED: Somatic experiencing', '"note":"Retracted 24 December 2026: The data were made up.'],
    ['csv', ',RETRACTED: Somatic experiencing', 'brom2017,retracted,2026-12-24,The data were made up.'],
  ])('is labelled in a file of the kind %s, alone and among others', async (ending, ...marks) => {
    for (const path of [`/evidence/studies/brom2017.${ending}`, `/evidence/studies.${ending}?q=somatic`]) {
      const file = await html(path);
      for (const mark of marks) expect(file).toContain(mark);
    }
  });
});
