import { Act } from '../../../src/kernel/act.entity.js';
import { Progress } from '../../../src/learning/progress.entity.js';
import { Reflection } from '../../../src/learning/reflection.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { formWith, linkTo, press, readable } from '../../support/page.js';
import { course, TestSite } from '../../support/site.js';
import { lessonKeys, noor, practitioner, register, robin, sasha } from '../../support/world.js';

const json = { Accept: 'application/json' };
const at = (lesson: string) => `/learn/${course}/${lesson}`;
const note = `${at('m1-four-lenses')}/reflections/m1-lens-habit`;

describe.each(databases)('lessons on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  let keys: string[];
  beforeAll(async () => {
    site = await TestSite.open(make);
    browser = await practitioner(site, robin);
    keys = await lessonKeys(site);
  });
  afterAll(() => site.close());

  const progress = (activityKey: string) => site.database.reads.findBy(Progress, { activityKey });

  describe('that Robin reads', () => {
    it('are written down at the first view, once, also where two windows open one at the same moment', async () => {
      const first = site.clock.now();
      await Promise.all(Array.from({ length: 6 }, () => browser.get(at(keys[0]!))));
      site.clock.advance({ minutes: 5 });
      await browser.get(at(keys[0]!));
      expect(await progress(keys[0]!)).toEqual([expect.objectContaining({ firstViewedAt: first, doneAt: null })]);
    });

    it('stay done from the first time on', async () => {
      const page = await browser.get(at(keys[0]!));
      const done = site.clock.now();
      const finished = await press(browser, page, 'Mark as done and go on');
      expect(finished.location).toBe(at(keys[1]!));
      site.clock.advance({ hours: 3 });
      await browser.post(`${at(keys[0]!)}/done`);
      expect(await progress(keys[0]!)).toEqual([expect.objectContaining({ doneAt: done })]);
      const again = await browser.get(at(keys[0]!));
      expect(readable(again.html)).toContain('Done on 23 November 2026');
      expect(again.html).not.toContain('Mark as done');
    });

    it('are gone on with from the dashboard where one left off', async () => {
      const goOn = async () => linkTo(await browser.get('/learn'), 'Go on reading');
      expect(await goOn()).toBe(at(keys[1]!));
      await browser.get(at(keys[3]!));
      expect(await goOn()).toBe(at(keys[3]!));
      await browser.post(`${at(keys[3]!)}/done`);
      expect(await goOn()).toBe(at(keys[1]!));
      expect(readable((await browser.get('/learn')).html)).toContain('2 of 7 activities done');
    });

    it('ask whoever is not signed in to sign in, and lead back', async () => {
      const stranger = site.visitor();
      const sent = await stranger.get(at(keys[2]!));
      expect(sent.location).toBe(`/sign-in?next=${encodeURIComponent(at(keys[2]!))}`);
      const page = await stranger.follow(sent);
      const { email, password } = robin;
      expect((await press(stranger, page, 'Sign in', { email, password })).location).toBe(at(keys[2]!));
    });

    it('do not stand at the address of anything else', async () => {
      expect((await browser.get(at('no-such-lesson'))).status).toBe(404);
      expect((await browser.post(`${at('m1-quiz')}/done`)).status).toBe(404);
      expect((await browser.post(`${at('m1-quiz')}/reflections/m1-lens-habit`, { text: 'x' })).status).toBe(404);
      expect((await browser.post(`${at(keys[1]!)}/reflections/m1-lens-habit`, { text: 'x' })).status).toBe(404);
    });
  });

  describe('with reflections', () => {
    const secret = 'My first client of that autumn, <b>and</b> why I said “of course”\nwithout listening.';

    it('keep what was written by the form, exactly', async () => {
      const page = await browser.get(at(keys[0]!));
      const saved = await press(browser, page, 'Save note', { text: secret.replaceAll('\n', '\r\n') });
      expect(saved.location).toBe(`${at(keys[0]!)}#reflection-m1-lens-habit`);
      expect(formWith(await browser.follow(saved), 'Save note').fields).toMatchObject({ text: secret });
    });

    it('tell a script when the note was on disk', async () => {
      const saved = await browser.post(note, { text: `${secret} Again.` }, json);
      expect(saved.status).toBe(200);
      expect((JSON.parse(saved.html) as { said: string }).said).toMatch(/Last saved 23 November 2026/);
      expect(formWith(await browser.get(at(keys[0]!)), 'Save note').fields).toMatchObject({ text: `${secret} Again.` });
    });

    it('keep one note, however many saves come at once', async () => {
      const saves = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          browser.post(`${at('m1-dsm5')}/reflections/m1-letters`, { text: `Note ${n}` }, json),
        ),
      );
      expect(saves.map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect(await site.database.reads.countBy(Reflection, { key: 'm1-letters' })).toBe(1);
    });

    it('show nobody but their author what was written', async () => {
      const colleague = await practitioner(site, sasha);
      const page = await colleague.get(at(keys[0]!));
      expect(formWith(page, 'Save note').fields).toMatchObject({ text: '' });
      expect(page.html).not.toContain('that autumn');
      await press(colleague, page, 'Save note', { text: 'Sasha’s own' });
      expect((await browser.get(at(keys[0]!))).html).toContain('that autumn');
      const outsider = await register(site, noor);
      const missing = await outsider.get(at('no-such-lesson'));
      const denied = await outsider.get(at(keys[0]!));
      expect([denied.status, missing.status]).toEqual([404, 404]);
      expect((await outsider.post(note, { text: 'Not mine to write' })).status).toBe(404);
    });

    it('have room for 10,000 characters, and give a longer note back with what is wrong', async () => {
      const longest = 'é\r\n'.repeat(5000);
      expect((await browser.post(note, { text: longest }, json)).status).toBe(200);
      const tooLong = `${'é\n'.repeat(5000)}!`;
      const page = await browser.post(note, { text: tooLong });
      expect(page.status).toBe(422);
      expect(readable(page.html)).toContain('This note has 10,001 characters; there is room for 10,000.');
      expect(formWith(page, 'Save note').fields).toMatchObject({ text: tooLong });
      const script = await browser.post(note, { text: tooLong }, json);
      expect(script.status).toBe(422);
      expect(JSON.parse(script.html)).toMatchObject({ status: 422, detail: expect.stringContaining('10,001') });
      expect(formWith(await browser.get(at(keys[0]!)), 'Save note').fields).toMatchObject({
        text: longest.replaceAll('\r', ''),
      });
    });

    it('leave no trace in acts or in the log', async () => {
      const acts = JSON.stringify(await site.database.reads.find(Act));
      const log = site.log.join('\n');
      for (const text of ['that autumn', 'Note 3', 'm1-lens-habit', 'éé']) {
        expect(acts).not.toContain(text);
        expect(log).not.toContain(text);
      }
      expect(log).toContain('/learn/:course/:activity/reflections/:key');
    });
  });
});
