import { SearchKey } from '../../src/accounts/directory/search-key.entity.js';
import { Person } from '../../src/accounts/person.entity.js';
import { People } from '../../src/accounts/people.service.js';
import { Letter } from '../../src/kernel/mail/letter.entity.js';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { databases } from '../support/databases.js';
import { actsOn } from '../support/office.js';
import { press } from '../support/page.js';
import { TestSite } from '../support/site.js';
import { enrol, ines, newestLink, noor, practitioner, robin, sasha, type TestPerson } from '../support/world.js';

describe.each(databases)('a registration that nobody confirms, on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.open(make);
    for (const who of [robin, noor]) await ask(who);
    await practitioner(site, ines);
  });
  afterAll(() => site.close());

  async function ask(who: TestPerson): Promise<void> {
    const browser = site.visitor();
    await press(browser, await browser.get('/register'), 'Register', { ...who });
  }
  const one = ({ email }: TestPerson) => site.database.reads.findOneBy(Person, { emailKey: email });
  const aDayLater = async () => {
    site.clock.advance({ days: 1 });
    await site.app.get(JobRunner).runDue();
  };

  it('is kept for a month, and then forgotten with its letters', async () => {
    const { id } = (await one(robin))!;
    site.clock.advance({ days: 28, hours: 23 });
    await aDayLater();
    expect(await one(robin)).not.toBeNull();
    await aDayLater();
    expect(await one(robin)).toBeNull();
    expect(await site.database.reads.countBy(SearchKey, { personId: id })).toBe(0);
    expect(await site.database.reads.countBy(Letter, { addressKey: robin.email })).toBe(0);
    expect(await actsOn(site, id)).toEqual([
      ['person.registered', id, null],
      ['person.lapsed', null, null],
    ]);
  });

  it('is left alone while a letter is on its way that would confirm it', async () => {
    const { id } = await site.app.get(People).add({ ...sasha, language: 'en', passwordHash: null, confirmedAt: null });
    site.clock.advance({ days: 31, hours: -12 });
    await ask(sasha);
    site.clock.advance({ hours: 12 });
    await site.app.get(JobRunner).runDue();
    expect(await one(sasha)).toMatchObject({ id });
    await aDayLater();
    expect(await one(sasha)).toBeNull();
  });

  it('is forgotten for somebody who registered once more, and comes to a new account', async () => {
    await ask(robin);
    const browser = site.visitor();
    const page = await browser.get(await newestLink(site, robin.email));
    const { password } = robin;
    expect((await press(browser, page, 'Confirm and sign in', { password })).location).toBe('/learn');
    await enrol(browser);
  });

  it('is left alone where learning of before the confirmation hangs on it', async () => {
    const { id } = (await one(ines))!;
    await site.database.writes.unit((unit) => unit.update(Person, { id }, { confirmedAt: null }));
    await aDayLater();
    expect(await one(ines)).not.toBeNull();
  });
});
