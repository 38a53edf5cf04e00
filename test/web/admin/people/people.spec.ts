import { People } from '../../../../src/accounts/people.service.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account, inOffice } from '../../../support/office.js';
import { linkTo, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { ines, noor, robin, sasha, signIn } from '../../../support/world.js';

const list = '/admin/people';

describe.each(databases)('the people, on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    ({ browser: office } = await inOffice(site));
    for (const who of [noor, ines, robin]) await account(site, who);
    await account(site, sasha, ['instructor']);
  });
  afterAll(() => site.close());

  const found = async (query: string): Promise<string[]> => {
    const { html } = await office.get(`${list}?${query}`);
    return [...html.matchAll(/<th scope="row"[^>]*><a[^>]*>([\s\S]*?)<\/a>/g)].map(([, name]) => readable(name!));
  };

  it('stand there with who came last first', async () => {
    expect(await found('')).toEqual([sasha, robin, ines, noor].map(({ name }) => name).concat('Petra Halloway'));
  });

  it.each([
    ['INES', [ines.name]],
    ['inês carv', [ines.name]],
    ['  Carvalhal ', [ines.name]],
    ['van dael', [noor.name]],
    ['dael', [noor.name]],
    ['noor@van', [noor.name]],
    ['@lindqvist.ex', [sasha.name]],
    ['ael', []],
    ['%', []],
    ['"; DROP', []],
  ])('are found by “%s”', async (text, names) => {
    expect(await found(new URLSearchParams({ q: text }).toString())).toEqual(names);
  });

  it('are told apart by role and by state', async () => {
    expect(await found('role=instructor')).toEqual([sasha.name]);
    expect(await found('role=administrator&state=active')).toEqual(['Petra Halloway']);
    await site.database.writes.unit((unit) =>
      unit.update(Person, { emailKey: robin.email }, { deactivatedAt: site.clock.now() }),
    );
    expect(await found('state=deactivated')).toEqual([robin.name]);
    expect(await found('q=robin&state=active')).toEqual([]);
    expect(await found('role=owner&state=asleep&q=robin')).toEqual([robin.name]);
  });

  it('are found by their new name and no longer by the old one', async () => {
    const { id } = (await site.database.reads.findOneBy(Person, { emailKey: noor.email }))!;
    await site.app.get(People).rename(id, 'Noor Łukasiewicz');
    expect(await found('q=dael')).toEqual([]);
    expect(await found(`q=${encodeURIComponent('łukas')}`)).toEqual(['Noor Łukasiewicz']);
  });

  it('come fifty at a time, each once', async () => {
    const add = (at: number) => {
      const person = { name: `Zoe Number${at}`, email: `zoe${at}@crowd.example`, language: 'en' };
      return site.app.get(People).add({ ...person, passwordHash: null, confirmedAt: null });
    };
    for (let at = 0; at < 120; at++) await add(at);
    let page = await office.get(`${list}?q=zoe&state=unconfirmed`);
    const seen: string[] = [];
    for (;;) {
      seen.push(...[...page.html.matchAll(/Zoe (Number\d+)/g)].map(([, name]) => name!));
      if (!page.html.includes('Earlier ones')) break;
      page = await office.get(linkTo(page, 'Earlier ones'));
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it('are there for administrators alone', async () => {
    const instructor = await signIn(site, sasha);
    for (const path of ['/admin', list, `${list}/nobody`]) {
      expect([path, (await instructor.get(path)).status]).toEqual([path, 404]);
      expect([path, (await site.visitor().get(path)).status]).toEqual([path, 404]);
    }
  });
});
