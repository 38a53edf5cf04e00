import type { Page } from 'playwright-core';
import { Invitations } from '../../src/accounts/invitations/invitations.service.js';
import { Editions } from '../../src/catalog/editions.service.js';
import type { Browser } from '../support/browser.js';
import { setUpApp } from '../support/factors.js';
import { account, inOffice } from '../support/office.js';
import { course, type TestSite } from '../support/site.js';
import { signIn, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const guest: TestPerson = { name: 'Gwen Marlowe', email: 'gwen@marlowe.example', password: 'a gate by the orchard' };

const people = [
  'email;name;role;course',
  `ana@crowd.example;Ana Belmonte;author;${course}`,
  `${guest.email};;;`,
  'ana.with.a.very.long.address.indeed@a.very.long.name.of.a.domain.example;Wolfeschlegelsteinhausenbergerdorff;;',
  'half@x;=SUM(A1);owner;nowhere',
].join('\n');

/** The pages of invitations, as administrators, guests and strangers meet them. */
export async function officeStates(site: TestSite): Promise<readonly State[]> {
  const { id, browser: office } = await inOffice(site);
  await setUpApp(site, office); // other pages, made later, ask one of administrators
  const guestId = await account(site, guest);
  const known = await signIn(site, guest);
  const { courseId, content } = (await site.app.get(Editions).newestOf(course))!;
  const invite = async (email: string | null) => {
    const offer = {
      role: 'author',
      course: { id: courseId, title: content.title },
      name: null,
      language: 'en',
    } as const;
    return `/invitations/${(await site.app.get(Invitations).invite({ ...offer, email }, id)).secret}`;
  };
  const [forNew, forKnown, forAnyone] = [await invite('new@x.example'), await invite(guest.email), await invite(null)];
  await office.get('/admin/people/import');
  const report = (await office.upload('/admin/people/import', 'file', Buffer.from(people))).location!;
  const seen = (as: Browser | undefined, name: string, path: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    seen(office, 'the overview of administration', '/admin'),
    seen(office, 'everybody', '/admin/people'),
    seen(office, 'people who were found', '/admin/people?q=gwen&state=active'),
    seen(office, 'nobody found', '/admin/people?q=zzz'),
    seen(office, 'a person', `/admin/people/${guestId}`),
    seen(office, 'a person, with errors in the change', `/admin/people/${guestId}`, pressing('Make the change')),
    seen(office, 'the courses, for administrators', '/admin/courses'),
    seen(office, 'the staff of a course', `/admin/courses/${course}`),
    seen(office, 'the staff of a course, with errors', `/admin/courses/${course}`, pressing('Add to the staff')),
    seen(office, 'failed jobs, of which there are none', '/admin/jobs'),
    seen(office, 'waiting jobs', '/admin/jobs?show=waiting'),
    seen(office, 'letters of which nobody knows, of which there are none', '/admin/mail'),
    seen(office, 'waiting letters', '/admin/mail?show=queued'),
    seen(office, 'the log', '/admin/acts'),
    seen(office, 'the log, asked for somebody unknown', '/admin/acts?person=no@x.example'),
    seen(office, 'open invitations', '/admin/people/invitations'),
    seen(office, 'ended invitations, of which there are none', '/admin/people/invitations?show=ended'),
    seen(office, 'the form of an invitation', '/admin/people/invitations/new'),
    seen(office, 'the form of an invitation with errors', '/admin/people/invitations/new', pressing('Invite')),
    seen(office, 'a link to hand over', '/admin/people/invitations/new', makingALink),
    seen(office, 'the form for a file of people', '/admin/people/import'),
    seen(office, 'a file of people without a file', '/admin/people/import', pressing('Check the file')),
    seen(office, 'what a file of people would do', report),
    seen(undefined, 'an invitation, for somebody new', forNew),
    seen(undefined, 'an invitation, with errors', forNew, pressing('Register and accept')),
    seen(undefined, 'an invitation, for somebody with an account', forKnown),
    seen(undefined, 'an invitation, for whoever has the link', forAnyone),
    seen(known, 'an invitation, to accept', forKnown),
    seen(known, 'an invitation, for somebody else', forNew),
    seen(undefined, 'an invitation that is none', '/invitations/none'),
  ];
}

const nothing = () => Promise.resolve();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};

async function makingALink(page: Page): Promise<void> {
  await page.getByLabel('Instructor').check();
  await pressing('Invite')(page);
}
