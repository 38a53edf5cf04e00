import type { Page } from 'playwright-core';
import { robin } from '../support/world.js';
import type { Hands } from './hands.js';
import { MailedStage } from './mailed-stage.js';
import type { Stage } from './stage.js';
import type { Way } from './steps.js';

const [second, third] = ['the second kettle sings', 'the third kettle is quiet'];
const moved = 'robin@newnest.example';

/** An account from its registration to another address, by letters that a real mail server has taken. */
export function accountJourney<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    let mailed: MailedStage;
    let stage: Stage;
    let page: Page;
    let hands: H;

    beforeAll(async () => {
      mailed = await MailedStage.open();
      ({ stage } = mailed);
      page = await stage.page({ javaScriptEnabled: way.scripts, reducedMotion: 'reduce' });
      hands = way.hands(page);
    });
    afterAll(() => mailed?.close());

    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const heading = () => page.getByRole('heading', { level: 1 }).innerText();

    const openLetter = async (address: string, subject: RegExp) => page.goto(await mailed.linkTo(address, subject));

    async function signIn(email: string, password: string): Promise<void> {
      await page.goto('/sign-in');
      await hands.write(field('Email address'), email);
      await hands.write(field('Password'), password);
      await hands.go(button('Sign in'));
    }

    it('is registered, and confirmed by the letter', async () => {
      await page.goto('/register');
      await hands.write(field('Full name'), robin.name);
      await hands.write(field('Email address'), robin.email);
      await hands.write(field('Password'), 'password1234');
      await hands.go(button('Register'));
      expect(await page.locator('#password-error').innerText()).toContain('among the first that somebody would try');
      await hands.write(field('Password'), robin.password);
      await hands.go(button('Register'));
      expect(await heading()).toBe('Check your email');
      await openLetter(robin.email, /Confirm your address/);
      await hands.write(field('Password'), robin.password);
      await hands.go(button('Confirm and sign in'));
      expect(new URL(page.url()).pathname).toBe('/learn');
    });

    it('shows the password that is typed to whoever asks, where scripts run', async () => {
      await page.goto('/account/password');
      const typed = field('New password');
      await hands.write(typed, second);
      expect(await typed.getAttribute('type')).toBe('password');
      const show = page.getByRole('button', { name: 'Show password' });
      expect(await show.count()).toBe(way.scripts ? 2 : 0);
      if (!way.scripts) return;
      await hands.press(show.last());
      expect(await typed.getAttribute('type')).toBe('text');
      expect(await typed.inputValue()).toBe(second);
      await hands.press(page.getByRole('button', { name: 'Hide password' }));
      expect(await typed.getAttribute('type')).toBe('password');
    });

    it('gets another password, which ends the session on the other device', async () => {
      const other = await stage.page({ javaScriptEnabled: way.scripts });
      await other.goto('/sign-in');
      await other.getByLabel('Email address').fill(robin.email);
      await other.getByLabel('Password', { exact: true }).fill(robin.password);
      await other.getByRole('button', { name: 'Sign in', exact: true }).click();
      await other.waitForURL('**/learn');
      await page.goto('/account/password');
      await hands.write(field('Current password'), robin.password);
      await hands.write(field('New password'), second);
      await hands.go(button('Change the password'));
      expect(await page.getByRole('status').innerText()).toContain('Your password is changed');
      await other.goto('/learn');
      expect(new URL(other.url()).pathname).toBe('/sign-in');
      await page.goto('/learn');
      expect(new URL(page.url()).pathname).toBe('/learn');
    });

    it('gets a new password by a letter, for who has forgotten theirs', async () => {
      await hands.go(button('Sign out'));
      await page.goto('/sign-in');
      await hands.go(link('Reset your password'));
      await hands.write(field('Email address'), robin.email);
      await hands.go(button('Send the link'));
      expect(await heading()).toBe('Check your email');
      await openLetter(robin.email, /A new password/);
      await hands.write(field('New password'), third);
      await hands.go(button('Set the password'));
      expect(await heading()).toBe('Your password is changed');
      await signIn(robin.email, second);
      expect(await page.locator('.error-summary').innerText()).toContain('do not belong together');
      await signIn(robin.email, third);
      expect(new URL(page.url()).pathname).toBe('/learn');
    });

    it('moves to another address when both mailboxes have said yes', async () => {
      await page.goto('/account/address');
      await hands.write(field('New email address'), moved);
      await hands.write(field('Current password'), third);
      await hands.go(button('Send both emails'));
      await openLetter(robin.email, /another address/);
      await hands.go(button('Yes, change the address'));
      expect(await heading()).toBe('One of two is done');
      await openLetter(moved, /Confirm your new address/);
      await hands.go(button('Yes, change the address'));
      expect(await heading()).toBe('The address is changed');
      await page.goto('/account/address');
      expect(await page.locator('header.titling strong').first().innerText()).toBe(moved);
    });

    it('met no error, no breach of the content policy and no other origin on its way', () => {
      expect(stage.troubles).toEqual([]);
      way.atTheEnd?.(hands);
    });
  });
}
