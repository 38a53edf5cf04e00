import type { Page } from 'playwright-core';
import { Person } from '../../src/accounts/person.entity.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import { inOffice, petra } from '../support/office.js';
import { course } from '../support/site.js';
import type { Hands } from './hands.js';
import { MailedStage } from './mailed-stage.js';

interface Way<H extends Hands> {
  readonly scripts: boolean;
  readonly hands: (page: Page) => H;
  readonly atTheEnd?: (hands: readonly H[]) => void;
}

const guest = { name: 'Gudrun Vasquez', email: 'gudrun@vasquez.example', password: 'nine lanterns over the harbour' };
const title = 'Medicine-assisted therapy for trauma: foundations';

/** From an administrator's "Invite somebody" to the guest's first lesson, by a letter that a real mail server has taken. */
export function invitationJourney<H extends Hands>(name: string, way: Way<H>): void {
  describe(name, () => {
    let mailed: MailedStage;
    let office: H;
    let invited: H;
    let letter: string;

    beforeAll(async () => {
      mailed = await MailedStage.open();
      const { stage } = mailed;
      const { browser } = await inOffice(stage.site);
      const settings = { javaScriptEnabled: way.scripts, reducedMotion: 'reduce' } as const;
      office = way.hands(await stage.page({ ...settings, as: browser }));
      invited = way.hands(await stage.page(settings));
    });
    afterAll(() => mailed?.close());

    const button = ({ page }: H, text: string) => page.getByRole('button', { name: text, exact: true });
    const field = ({ page }: H, label: string) => page.getByLabel(label, { exact: true });
    const heading = ({ page }: H) => page.getByRole('heading', { level: 1 }).innerText();
    const path = ({ page }: H) => new URL(page.url()).pathname;

    it('is sent by an administrator, who is told what is missing', async () => {
      await office.page.goto('/admin/people/invitations');
      await office.go(office.page.getByRole('link', { name: 'Invite somebody' }));
      await office.write(field(office, 'Email address'), guest.email);
      await office.go(button(office, 'Invite'));
      expect(await office.page.locator('.error-summary').innerText()).toContain('Choose what they are invited to be');
      expect(await field(office, 'Email address').inputValue()).toBe(guest.email);
      await office.tick(office.page.getByRole('radio', { name: /^Practitioner/ }));
      await office.choose(field(office, 'Course'), title);
      await office.go(button(office, 'Invite'));
      expect(await office.page.getByRole('status').innerText()).toContain(guest.email);
      letter = await mailed.linkTo(guest.email, /You are invited/);
    });

    it('opens from the letter, says who invites to what, and makes the account', async () => {
      await invited.page.goto(letter);
      expect(await heading(invited)).toBe('You are invited');
      const says = await invited.page.locator('main').innerText();
      expect(says).toContain(petra.name);
      expect(says).toContain(title);
      await invited.write(field(invited, 'Full name'), guest.name);
      await invited.write(field(invited, 'Password'), 'gudrun vasquez');
      await invited.go(button(invited, 'Register and accept'));
      expect(await invited.page.locator('#password-error').innerText()).toContain('among the first');
      expect(await field(invited, 'Full name').inputValue()).toBe(guest.name);
      await invited.write(field(invited, 'Password'), guest.password);
      await invited.go(button(invited, 'Register and accept'));
      expect(path(invited)).toBe(`/courses/${course}`);
    });

    it('leads to the course, where the guest enrols and begins to read', async () => {
      await invited.tick(invited.page.getByLabel('I have read who made this course'));
      await invited.go(button(invited, 'Enrol in Edition 1'));
      expect(path(invited)).toBe(`/learn/${course}`);
      await invited.go(invited.page.getByRole('link', { name: /^Go on: / }).first());
      expect(path(invited)).toMatch(new RegExp(`^/learn/${course}/m1-`));
      const { reads } = mailed.stage.site.database;
      const person = await reads.findOneBy(Person, { emailKey: guest.email });
      expect(person?.confirmedAt).not.toBeNull();
      expect(await reads.countBy(Enrolment, { personId: person!.id })).toBe(1);
    });

    it('is over once it was accepted, and the administrator finds the guest among the people', async () => {
      const stranger = await mailed.stage.page({ javaScriptEnabled: way.scripts });
      await stranger.goto(letter);
      expect(await stranger.getByRole('heading', { level: 1 }).innerText()).toBe('This link opens no invitation');
      await office.page.goto('/admin/people?q=vasquez');
      await office.go(office.page.getByRole('link', { name: guest.name }));
      expect(await heading(office)).toBe(guest.name);
    });

    it('met no error, no breach of the content policy and no other origin on its way', () => {
      expect(mailed.stage.troubles).toEqual([]);
      way.atTheEnd?.([office, invited]);
    });
  });
}
