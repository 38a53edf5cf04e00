import { Certificate } from '../../../src/credentials/certificate.entity.js';
import { Act } from '../../../src/kernel/act.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage } from '../../support/error-page.js';
import { formWith, press, readable } from '../../support/page.js';
import { ReadPdf } from '../../credentials/read-pdf.js';
import { course, TestSite } from '../../support/site.js';
import { complete, practitioner, register, robin, sasha, signIn } from '../../support/world.js';

const newName = 'Robin Meadowsweet';
const button = (serial: string) => `Issue again in your name : the certificate ${serial}`;

describe.each(databases)('a change of name on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  let earlier: string;
  let later: string;

  beforeAll(async () => {
    site = await TestSite.open(make);
    browser = await practitioner(site, robin);
    earlier = await complete(site, browser);
    site.clock.advance({ days: 3 });
    browser = await signIn(site, robin);
  });
  afterAll(() => site.close());

  const rename = async (name: string) =>
    press(browser, await browser.get('/account/name'), 'Change the name', { name });
  const said = async (path: string, who = browser) => readable((await who.get(path)).html);
  const verified = (serial: string) => said(`/verify/${serial}`, site.visitor());

  it('is refused where no certificate could print the name, with what was typed', async () => {
    for (const name of ['', 'R', '<b>Robin</b>', '山田 太郎', 'x'.repeat(121)]) {
      const refused = await rename(name);
      expect({ name, status: refused.status }).toEqual({ name, status: 422 });
      expect(formWith(refused, 'Change the name').fields.name).toBe(name);
    }
    expect(await site.database.reads.countBy(Act, { verb: 'person.renamed' })).toBe(0);
  });

  it('is an act that does not repeat the name, and asks what becomes of certificates', async () => {
    const renamed = await rename(`  ${newName} `);
    expect(renamed.location).toBe('/account/certificates');
    expect(readable((await browser.follow(renamed)).html)).toContain(
      `One of your certificates stands in a name other than ${newName}.`,
    );
    const acts = await site.database.reads.findBy(Act, { verb: 'person.renamed' });
    expect(acts).toHaveLength(1);
    expect(JSON.stringify(acts)).not.toContain('Robin');
    expect(await said('/account')).toContain('1 certificate stands in another name');
    expect(await verified(earlier)).toContain(`This certificate is valid It was issued to ${robin.name}.`);
  });

  it('has a certificate issued again, once however often it is pressed', async () => {
    const page = await browser.get('/account/certificates');
    const pressed = await Promise.all(Array.from({ length: 4 }, () => press(browser, page, button(earlier))));
    expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(readable((await browser.follow(pressed[0]!)).html)).toContain('have been issued again in your name');
    const rows = await site.database.reads.find(Certificate, { order: { issuedAt: 'ASC' } });
    expect(rows).toHaveLength(2);
    later = rows[1]!.serial;
    expect(rows).toMatchObject([
      { serial: earlier, standsFor: null, replacesId: null, statement: { holder: robin.name } },
      { standsFor: rows[0]!.enrolmentId, replacesId: rows[0]!.id, statement: { holder: newName, serial: later } },
    ]);
    const { completedOn, hours, course: taken } = rows[0]!.statement;
    expect(rows[1]!.statement).toMatchObject({
      completedOn,
      hours,
      course: taken,
      firstIssuedAt: rows[0]!.statement.issuedAt,
    });
    expect(await site.database.reads.findOneBy(Act, { verb: 'certificate.reissued' })).toMatchObject({
      subjectId: rows[1]!.id,
      detail: { replaces: rows[0]!.id },
    });
  });

  it('counts once in the transcript, where the new one stands', async () => {
    expect(await said('/certificates')).toMatch(new RegExp(`1 certificate, .*${later}`));
    expect(await said('/certificates')).not.toContain(earlier);
    expect(await said(`/learn/${course}`)).toContain('See your certificate');
    expect((await browser.get(`/certificates/for/${course}`)).location).toBe(`/certificates/${later}`);
    expect((await browser.get('/account/certificates')).location).toBe('/account');
  });

  it('leaves both to be verified, each for what it is, and neither tells the other’s name or serial', async () => {
    const [old, fresh] = [await verified(earlier), await verified(later)];
    expect(old).toContain(
      `This certificate was replaced It was issued to ${robin.name}, and on 26 November 2026 a new one`,
    );
    expect(old).toContain('do not count both');
    expect(old).not.toContain('This certificate is valid');
    for (const word of [newName, later]) expect(old).not.toContain(word);
    expect(fresh).toContain(`This certificate is valid It was issued to ${newName}.`);
    expect(fresh).toContain(
      'In place of an earlier certificate of 23 November 2026, because the holder’s name had changed.',
    );
    for (const word of [robin.name, earlier]) expect(fresh).not.toContain(word);
  });

  it('says on the new sheet and its PDF when it was issued, and in place of which day', async () => {
    const words = 'November 2026, in place of one of 23 November 2026';
    expect(await said(`/certificates/${later}`)).toContain(`26 ${words}`);
    const pdf = await browser.get(`/certificates/${later}.pdf`);
    expect(new ReadPdf(pdf.bytes).lines.join(' ').replace(/\s+/g, ' ')).toContain(`26 ${words}`);
    expect(await said(`/certificates/${earlier}`)).toContain(`The one that stands is ${later}`);
    expect((await browser.get(`/certificates/${earlier}.pdf`)).status).toBe(200);
  });

  it('is refused for a certificate that is in the name already, and for somebody else’s', async () => {
    const post = (serial: string, who = browser) => who.post(`/account/certificates/${serial}/reissue`);
    expectErrorPage(site, await post(later), 422, 'This certificate stands in your name already.');
    const other = await register(site, sasha);
    await other.get('/account');
    for (const serial of [later, earlier, 'ATN-2026']) {
      expectErrorPage(site, await post(serial, other), 404, 'There is no page at this address');
    }
    expect(await site.database.reads.count(Certificate)).toBe(2);
  });

  it('back to the first name makes a third, which says since when the achievement stands', async () => {
    await rename(robin.name);
    const page = await browser.get('/account/certificates');
    await press(browser, page, button(later));
    const third = (await site.database.reads.find(Certificate, { order: { id: 'DESC' }, take: 1 }))[0]!;
    expect(await verified(third.serial)).toContain('In place of an earlier certificate of 23 November 2026');
    expect(await verified(later)).toContain('This certificate was replaced');
  });
});
