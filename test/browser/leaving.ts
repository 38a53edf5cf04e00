import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { unzipped } from '../support/unzip.js';
import { complete, noor, practitioner } from '../support/world.js';
import type { Hands } from './hands.js';
import { MailedStage } from './mailed-stage.js';
import type { Stage } from './stage.js';
import type { Way } from './steps.js';

const married = 'Noor Halloway';

/** From the first certificate to the end of the account: another name, fewer letters, one's own data, and the way out. */
export function leavingJourney<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    let mailed: MailedStage;
    let stage: Stage;
    let page: Page;
    let hands: H;
    let serial: string;

    beforeAll(async () => {
      mailed = await MailedStage.open();
      ({ stage } = mailed);
      const browser = await practitioner(stage.site, noor);
      serial = await complete(stage.site, browser);
      page = await stage.page({ as: browser, javaScriptEnabled: way.scripts, reducedMotion: 'reduce' });
      hands = way.hands(page);
    });
    afterAll(() => mailed?.close());

    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const heading = () => page.getByRole('heading', { level: 1 }).innerText();
    const path = () => new URL(page.url()).pathname;

    async function confirm(): Promise<void> {
      expect(await heading()).toBe('Confirm that it is you');
      await hands.write(field('Password'), noor.password);
      await hands.go(button('Confirm with the password'));
    }

    it('gets no more letters that are not essential, by the link in one of them', async () => {
      await mailed.linkTo(noor.email, /certificate/i);
      const letter = mailed.post.taken.findLast(({ subject }) => /certificate/i.test(subject ?? ''))!;
      const ending = /http:\/\/\S+\/unsubscribe\/\S+/.exec(letter.text ?? '')![0];
      expect(letter.html).toContain(ending);
      await page.goto(ending);
      await hands.go(button('Get no more of these letters'));
      expect(await heading()).toBe('You will get no more such letters');
    });

    it('takes another name, which waits in its form while it is asked who sits there', async () => {
      await page.goto('/account/name');
      if (path() !== '/account/name') await confirm();
      stage.site.clock.advance({ minutes: 16 });
      await hands.write(field('Full name, as it stands on certificates'), married);
      await hands.go(button('Change the name'));
      await confirm();
      expect(path()).toBe('/account/name');
      expect(await page.locator('.error-summary').innerText()).toContain('Nothing is changed yet.');
      expect(await field('Full name, as it stands on certificates').inputValue()).toBe(married);
      await hands.go(button('Change the name'));
      expect(await heading()).toBe('Certificates in another name');
    });

    it('has the certificate issued again in it', async () => {
      await hands.go(button(/^Issue again in your name/));
      expect(await page.locator('main').innerText()).toContain('in your name');
      await page.goto('/certificates');
      expect(await page.locator('main').innerText()).not.toContain(serial);
    });

    it('takes everything along that is kept, once a letter says that it is ready', async () => {
      await page.goto('/account');
      await hands.go(link('Download your data'));
      await hands.go(button('Make a copy of my data'));
      expect(await page.getByRole('status').innerText()).toContain('Your copy is being made.');
      await page.goto(await mailed.linkTo(noor.email, /data is ready/));
      const coming = page.waitForEvent('download');
      await hands.press(link('Download the copy'));
      const files = await unzipped(readFileSync(await (await coming).path()));
      const pdfs = [...files.keys()].filter((name) => name.endsWith('.pdf'));
      expect([files.has('my-data.json'), files.has('my-data.html'), pdfs.length]).toEqual([true, true, 2]);
      expect(files.get('my-data.html')!.toString('utf8')).toContain(married);
    });

    it('asks to be erased, and comes back by the letter about it', async () => {
      await page.goto('/account');
      await hands.go(link('Erase your account'));
      await hands.go(button('Erase my account in 14 days'));
      expect(await page.locator('.error-summary').innerText()).toContain('2 things stand in the way');
      await leave();
      await page.goto(await mailed.linkTo(noor.email, /will be erased/));
      await hands.go(button('Keep my account'));
      expect(await page.getByRole('status').count()).toBe(1);
    });

    it('is gone after the days of grace, while its certificate can still be verified', async () => {
      await page.goto('/account/erasure');
      await leave();
      stage.site.clock.advance({ days: 15 });
      await stage.site.app.get(JobRunner).runDue();
      await page.goto('/sign-in');
      await hands.write(field('Email address'), noor.email);
      await hands.write(field('Password'), noor.password);
      await hands.go(button('Sign in'));
      expect(await page.locator('.error-summary').innerText()).toContain('do not belong together');
      await page.goto(`/verify/${serial}`);
      expect(await page.locator('main').innerText()).toContain(noor.name);
    });

    it('met no error, no breach of the content policy and no other origin on its way', () => {
      expect(stage.troubles).toEqual([]);
      way.atTheEnd?.(hands);
    });

    async function leave(): Promise<void> {
      await hands.write(field('Your password, so that nobody else does this'), noor.password);
      await hands.tick(page.getByRole('checkbox', { name: /^I understand/ }));
      await hands.go(button('Erase my account in 14 days'));
      expect(await heading()).toBe('Your account will be erased');
    }
  });
}
