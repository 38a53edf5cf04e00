import type { Page } from 'playwright-core';
import { codeNow } from '../support/factors.js';
import { account, robin } from '../support/world.js';
import type { Hands } from './hands.js';
import { Stage } from './stage.js';
import { addVirtualAuthenticator } from './virtual-authenticator.js';
import type { Way } from './steps.js';

/** A second step from its set-up to its end: by an app and codes on paper, and with scripts by passkeys as well. */
export function factorJourney<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    let stage: Stage;
    let page: Page;
    let hands: H;
    let key = '';
    let codes: string[] = [];

    beforeAll(async () => {
      stage = await Stage.open();
      await stage.site.stop();
      stage.site.host = 'localhost';
      await stage.site.start();
      await account(stage.site, robin);
      page = await stage.page({ javaScriptEnabled: way.scripts, reducedMotion: 'reduce' });
      hands = way.hands(page);
    });
    afterAll(() => stage?.close());

    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
    const field = (name: string | RegExp) => page.getByLabel(name);
    const heading = () => page.getByRole('heading', { level: 1 }).innerText();
    const path = () => new URL(page.url()).pathname;
    const said = () => page.getByRole('status').innerText();

    async function showPassword(): Promise<void> {
      await page.goto('/sign-in');
      await hands.write(field('Email address'), robin.email);
      await hands.write(page.locator('#password'), robin.password);
      await hands.go(button('Sign in'));
    }

    async function signOut(): Promise<void> {
      await page.goto('/learn');
      await hands.go(button('Sign out'));
      stage.site.clock.advance({ minutes: 11 });
    }

    it('begins on the page of the account, which says what is missing', async () => {
      await showPassword();
      await hands.go(link('Account'));
      await hands.go(link('Passkeys, app and codes'));
      expect(await heading()).toBe('Passkeys and second step');
      const without = page.getByText('Passkeys need a browser that knows them, with scripts switched on.');
      expect([await without.isVisible(), await button('Add a passkey').isVisible()]).toEqual([
        !way.scripts,
        way.scripts,
      ]);
    });

    it('is set up with the key that the page shows, as a picture and as text', async () => {
      await hands.go(link('Set up an app'));
      expect(await page.getByRole('img', { name: /QR code/ }).isVisible()).toBe(true);
      key = (await page.locator('code').first().innerText()).replaceAll(' ', '');
      await hands.write(field('Code from your authenticator app'), '123');
      await hands.go(button('Set up the app'));
      expect(await page.getByRole('alert').innerText()).toContain('This is not the code that the app shows');
      await hands.write(field('Code from your authenticator app'), codeNow(stage.site, key));
      await hands.go(button('Set up the app'));
      expect(await heading()).toBe('Recovery codes');
      codes = await page.locator('.codes code').allInnerTexts();
      expect(codes).toHaveLength(10);
    });

    it('gives the codes as a file too, prints them, and shows them no more once they are kept', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        hands.press(link('Download them as a text file')),
      ]);
      expect(download.suggestedFilename()).toBe('attune-recovery-codes.txt');
      await page.emulateMedia({ media: 'print' });
      expect([await page.locator('.codes').isVisible(), await button('I have kept them').isVisible()]).toEqual([
        true,
        false,
      ]);
      await page.emulateMedia({ media: 'screen' });
      await hands.go(button('I have kept them'));
      expect(await said()).toContain('Your recovery codes are ready');
      await page.goto('/account/factors/recovery-codes');
      expect(await page.locator('.codes').count()).toBe(0);
      expect(await page.locator('header').getByText('10 recovery codes left').count()).toBe(1);
    });

    it('is asked of at the next sign-in, after the password', async () => {
      await signOut();
      await showPassword();
      expect([path(), await heading()]).toEqual(['/sign-in/second', 'One more step']);
      await hands.write(field(/^Code from/), '000000');
      await hands.go(button('Go on'));
      expect(await page.getByRole('alert').innerText()).toContain('This code is wrong');
      await hands.tick(page.getByLabel('Skip this step on this device for 30 days'));
      await hands.write(field(/^Code from/), codeNow(stage.site, key));
      await hands.go(button('Go on'));
      expect(path()).toBe('/learn');
    });

    it('is skipped on the device that was remembered, until it is forgotten there', async () => {
      await signOut();
      await showPassword();
      expect(path()).toBe('/learn');
      await page.goto('/account/sessions');
      await hands.go(page.getByRole('button', { name: /^Forget/ }));
      expect(await page.getByText('Remembered devices').count()).toBe(0);
    });

    it('takes a recovery code, and says how many are left', async () => {
      await signOut();
      await showPassword();
      await hands.write(field(/^Code from/), codes[0]!);
      await hands.go(button('Go on'));
      expect(path()).toBe('/learn');
      await page.goto('/account/factors');
      expect(await page.getByText('9 recovery codes left').count()).toBe(1);
    });

    it('is changed by who has shown lately that it is them', async () => {
      stage.site.clock.advance({ minutes: 16 });
      await page.goto('/account/factors/app');
      expect(await heading()).toBe('Confirm that it is you');
      await hands.write(page.locator('#password'), robin.password);
      await hands.go(button('Confirm with the password'));
      expect([path(), await heading()]).toEqual(['/account/factors/app', 'Authenticator app']);
    });

    if (way.scripts) {
      it('is done by a passkey, which is added with its name', async () => {
        const authenticator = await addVirtualAuthenticator(page);
        await page.goto('/account/factors');
        await hands.write(field('Name of the passkey'), 'The key on my ring');
        await hands.go(button('Add a passkey'));
        expect(await said()).toContain('The passkey has been added.');
        expect(await page.getByRole('heading', { name: 'The key on my ring' }).count()).toBe(1);
        expect(
          (await authenticator.keys()).map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential]),
        ).toEqual([['localhost', true]]);
        await signOut();
        await showPassword();
        await hands.go(button('Use a passkey'));
        expect(path()).toBe('/learn');
      });

      it('says so where no passkey is used, and leaves the other ways open', async () => {
        const authenticator = await addVirtualAuthenticator(page);
        await signOut();
        await authenticator.verifies(false);
        await page.goto('/sign-in');
        await hands.press(button('Sign in with a passkey'));
        await page.getByText('No passkey was used').waitFor();
        expect(await button('Sign in with a passkey').isEnabled()).toBe(true);
        await authenticator.verifies(true);
      });

      it('is not needed with a passkey alone, which leads to where the sign-in was to lead', async () => {
        await page.goto('/account/factors');
        expect(path()).toBe('/sign-in');
        await hands.go(button('Sign in with a passkey'));
        expect(path()).toBe('/account/factors');
      });

      it('is shown by a passkey where it has to be shown once more', async () => {
        stage.site.clock.advance({ minutes: 16 });
        await page.goto('/account/password');
        await hands.go(button('Use a passkey'));
        expect(path()).toBe('/account/password');
      });

      it('ends for a passkey that is removed', async () => {
        await page.goto('/account/factors');
        await hands.go(link(/^Rename or remove/));
        await hands.go(button('Remove the passkey'));
        expect(await said()).toContain('The passkey has been removed.');
        await signOut();
        await page.goto('/sign-in');
        await hands.go(button('Sign in with a passkey'));
        expect(await page.getByRole('alert').first().innerText()).toContain('This passkey did not sign you in.');
        await showPassword();
        await hands.write(field(/^Code from/), codes[1]!);
        await hands.go(button('Go on'));
      });
    }

    it('ends with the app', async () => {
      await page.goto('/account/factors/app');
      await hands.go(button('Remove the app'));
      expect(await said()).toContain('The authenticator app has been removed.');
      await signOut();
      await showPassword();
      expect(path()).toBe('/learn');
    });

    it('met no error, no breach of the content policy and no other origin on its way', () => {
      expect(stage.troubles).toEqual([]);
      way.atTheEnd?.(hands);
    });
  });
}
