import { People } from '../../../src/accounts/people.service.js';
import { Attestation } from '../../../src/credentials/attestation.entity.js';
import { Certificate } from '../../../src/credentials/certificate.entity.js';
import { makeSerial } from '../../../src/credentials/serial.js';
import { Act } from '../../../src/kernel/act.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { course, TestSite } from '../../support/site.js';
import { practitioner, readAllLessons, robin, take } from '../../support/world.js';

const attestation = `/certificates/for/${course}`;

describe.each(databases)('a certificate on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  let serial: string;
  beforeAll(async () => {
    site = await TestSite.open(make);
    browser = await practitioner(site, robin);
  });
  afterAll(() => site.close());

  const count = (table: typeof Certificate | typeof Attestation) => site.database.reads.count(table);
  const said = async (path: string, who = browser) => readable((await who.get(path)).html);

  it('cannot be had before everything is done: the attestation leads back to what is missing', async () => {
    await browser.get('/learn');
    const steps = [() => Promise.resolve(), () => readAllLessons(site, browser), () => take(site, browser, 'wrong')];
    for (const step of steps) {
      await step();
      await browser.get('/learn');
      expect((await browser.get(attestation)).location).toBe(`/learn/${course}`);
      const tried = await browser.post(attestation, { name: robin.name, attested: '1' });
      expect(tried.location).toBe(`/learn/${course}`);
    }
    expect([await count(Certificate), await count(Attestation)]).toEqual([0, 0]);
    expect(await said(`/learn/${course}`)).toContain('Attestation, opens when the rest is done');
  });

  it('is one, however often the attestation is sent', async () => {
    await take(site, browser, 'right');
    const page = await browser.get(attestation);
    expect(readable(page.html)).toContain('I read the lessons and answered the quizzes myself.');
    const name = '  Robin   Ashgrove  ';
    const signed = await Promise.all(
      Array.from({ length: 6 }, () => press(browser, page, 'Sign and issue the certificate', { name, attested: '1' })),
    );
    expect(new Set(signed.map(({ location }) => location)).size).toBe(1);
    serial = signed[0]!.location!.split('/').at(-1)!;
    expect(serial).toMatch(/^ATN-2026-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
    expect([await count(Certificate), await count(Attestation)]).toEqual([1, 1]);
    for (const verb of ['attestation.signed', 'certificate.issued']) {
      expect(await site.database.reads.countBy(Act, { verb })).toBe(1);
    }
    expect((await browser.get(attestation)).location).toBe(`/certificates/${serial}`);
    expect((await site.database.reads.find(Attestation))[0]).toMatchObject({
      version: 2,
      text: expect.stringContaining('I read the lessons'),
    });
  });

  it('is told to its holder once, by a letter that leads to it', async () => {
    const letters = (await lettersTo(site, robin.email)).filter(({ template }) => template === 'certificate-issued');
    expect(letters.map(({ links }) => links[0])).toEqual([`/certificates/${serial}`]);
  });

  it('stands in the transcript, on the course’s page and on the dashboard', async () => {
    expect(await said('/certificates')).toMatch(new RegExp(`1 certificate, [\\d.]+ contact hours .*${serial}`));
    expect(await said(`/learn/${course}`)).toContain('See your certificate');
    expect(await said('/learn')).toContain(serial);
  });

  it('says for ever what it said when it was issued', async () => {
    const before = await said(`/certificates/${serial}`);
    const { personId } = (await site.database.reads.findOneBy(Certificate, { serial }))!;
    await site.app.get(People).rename(personId, 'Robin Elsewhere');
    site.clock.advance({ days: 400 });
    const back = site.visitor();
    await press(back, await back.get('/sign-in'), 'Sign in', { ...robin });
    expect(await said(`/certificates/${serial}`, back)).toBe(before);
    expect(before).toContain('Robin Ashgrove');
    expect(await said(`/verify/${serial}`)).toContain('It was issued to Robin Ashgrove.');
    expect(await said('/learn', back)).toContain('Robin Elsewhere');
  });

  describe('is checked', () => {
    const board = () => site.visitor();

    it('by its serial however it was typed', async () => {
      for (const typed of [
        serial,
        serial.toLowerCase(),
        serial.replaceAll('-', ''),
        ` ${serial.slice(4)} `,
        serial.replaceAll('0', 'o'),
      ]) {
        const answer = await board().get(`/verify?serial=${encodeURIComponent(typed)}`);
        expect({ typed, status: answer.status, location: answer.location }).toEqual({
          typed,
          status: 303,
          location: `/verify/${serial}`,
        });
        expect((await board().get(`/verify/${encodeURIComponent(typed)}`)).status).toBe(200);
      }
    });

    it('and a slip of the pen is told from a certificate that never was', async () => {
      const swapped = serial.replace(/(.)(.)$/, (_, a: string, b: string) =>
        a === b ? `${a}${a === '7' ? '8' : '7'}` : b + a,
      );
      const form = await board().get(`/verify?serial=${swapped}`);
      expect(form.status).toBe(422);
      expect(readable(form.html)).toContain('A character in this serial is wrong or two are swapped.');
      expect(form.html).toContain(`value="${swapped}"`);
      const page = await board().get(`/verify/${swapped}`);
      expect(page.status).toBe(404);
      const unknown = await board().get(`/verify/${makeSerial(Buffer.alloc(8, 9), 2026)}`);
      expect(unknown.status).toBe(404);
      expect(readable(unknown.html)).toContain('There is no such certificate');
      for (const typed of ['', 'ATN-2026', '<script>', 'x'.repeat(5000)]) {
        expect((await board().get(`/verify?serial=${encodeURIComponent(typed)}`)).status).toBe(422);
      }
    });
  });
});
