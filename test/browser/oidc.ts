import type { Page } from 'playwright-core';
import { TestProvider } from '../support/oidc.js';
import { account, robin, sasha } from '../support/world.js';
import type { Hands } from './hands.js';
import { Stage } from './stage.js';

interface Way<H extends Hands> {
  readonly scripts: boolean;
  readonly hands: (page: Page) => H;
}

/** Somebody comes by a sign-in provider on another site, with a form of its own: new, known, and with an account already. */
export function oidcJourney<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    let provider: TestProvider;
    let stage: Stage;
    let page: Page;
    let hands: H;

    beforeAll(async () => {
      stage = await Stage.open();
      const { site } = stage;
      provider = await TestProvider.start(site.address);
      await site.stop();
      site.oidc = provider.settings;
      await site.start();
      await account(site, sasha);
      await provider.knows({
        robin: { name: robin.name, email: robin.email, email_verified: true },
        sasha: { name: sasha.name, email: sasha.email, email_verified: true },
      });
      await begin();
    });
    afterAll(async () => {
      await stage?.close();
      await provider?.stop();
    });

    /** In a browser that neither side knows. */
    async function begin(): Promise<void> {
      page = await stage.page({ javaScriptEnabled: way.scripts, reducedMotion: 'reduce' });
      hands = way.hands(page);
    }

    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const heading = () => page.getByRole('heading', { level: 1 }).innerText();
    const path = () => new URL(page.url()).pathname;

    async function comeAs(who: string): Promise<void> {
      await hands.go(link('Sign in with Harbour University'));
      await field('Who are you?').fill(who);
      await hands.go(button('Go on'));
    }

    it('who is new sees their account before it is made, and is where they were going', async () => {
      await page.goto('/account/preferences');
      expect(path()).toBe('/sign-in');
      await comeAs('robin');
      expect([await heading(), await field('Full name').inputValue()]).toEqual(['Register', robin.name]);
      await hands.write(field('Full name'), 'Robin A. Ashgrove');
      await hands.go(button('Register'));
      expect(path()).toBe('/account/preferences');
    });

    it('comes back without another question', async () => {
      await hands.go(button('Sign out'));
      await page.goto('/sign-in');
      await hands.go(link('Sign in with Harbour University'));
      expect(path()).toBe('/learn');
    });

    it('who has an account shows once that it is theirs', async () => {
      await begin();
      await page.goto('/sign-in');
      await comeAs('sasha');
      expect(await heading()).toBe('Is this account yours?');
      await hands.write(field('Password'), 'not the password of it');
      await hands.go(button('Link it and sign in'));
      expect(await page.locator('.error-summary').innerText()).toContain('This is not your current password');
      await hands.write(field('Password'), sasha.password);
      await hands.go(button('Link it and sign in'));
      expect(path()).toBe('/learn');
    });

    it('and unlinks the provider on the page of their account', async () => {
      await page.goto('/account');
      await hands.go(link('Link or unlink'));
      await hands.go(page.getByRole('button', { name: /^Unlink/ }));
      expect(await page.getByRole('status').innerText()).toContain('not linked to your account any more');
      await hands.go(link('Link Harbour University'));
      expect(await heading()).toBe('Link Harbour University');
      await hands.go(button('Link Harbour University'));
      expect(await page.getByRole('status').innerText()).toContain('The provider is linked to your account.');
    });

    it('who says no there is told so here', async () => {
      await begin();
      await page.goto('/sign-in');
      await comeAs('deny');
      expect(await heading()).toBe('You were not signed in by Harbour University');
      await hands.go(link('Back to signing in'));
      expect(path()).toBe('/sign-in');
    });

    it('met no error and no breach of the content policy on this site', () => {
      expect(stage.troubles.filter((trouble) => !trouble.includes(provider.issuer))).toEqual([]);
    });
  });
}
