import type { Page } from 'playwright-core';
import { Person } from '../../src/accounts/person.entity.js';
import { Enrolments } from '../../src/learning/enrolments.service.js';
import type { Browser } from '../support/browser.js';
import { press } from '../support/page.js';
import { slug } from '../support/quiz-course.js';
import type { TestSite } from '../support/site.js';
import { account, signIn, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const late: TestPerson = {
  name: 'Lieselotte-Wilhelmina van der Molen-Achterberg',
  email: 'lieselotte.van.der.molen@achterberg.example',
  password: 'a boat on the still canal',
};
const roster = `/studio/courses/${slug}/roster`;
const nothing = () => Promise.resolve();

/** The roster of the small course with all that is done from it, and what the practitioner sees of that. */
export async function rosterStates(site: TestSite, lead: Browser): Promise<readonly State[]> {
  const { id } = await account(site, late);
  const by = (await site.database.reads.findOneBy(Person, { emailKey: 'leonie@vasquez.example' }))!.id;
  const enrolment = (await site.app.get(Enrolments).enrolFor(id, slug, by))!;
  const person = `${roster}/people/${enrolment}`;
  await press(lead, await lead.get(`${roster}/groups`), 'Make the group', {
    name: 'People of the clinic at the canal',
  });
  for (const path of [`${roster}/due`, person])
    await press(lead, await lead.get(path), 'Set the date', { what: 'course', day: '2026-12-04', zone: 'Asia/Tokyo' });
  const typed = { subject: 'We meet on Friday', text: 'At **nine**.\n\n- Bring your notes', until: '2026-12-20' };
  const look = await press(lead, await lead.get(`${roster}/announcements`), 'See how it reads', typed);
  await press(lead, look, 'Make the announcement', { do: 'send' });
  const list = { people: `Nia New <nia@new.example>\n${late.email}\nnot an address@` };
  const report = (await press(lead, await lead.get(`${roster}/list`), 'Check the file', list)).location!;
  const practitioner = await signIn(site, late);
  await press(practitioner, await practitioner.get(`/learn/${slug}`), 'Make a new address');
  const seen = (name: string, path: string, first: State['first'] = nothing, as = lead): State => ({
    ...{ name, as, path, first },
  });
  return [
    seen('a roster', roster),
    seen('a roster in which nobody is found', `${roster}?q=nobody`),
    seen('a person in a roster', person),
    seen('the accommodations of a person in a roster', `${person}/accommodations`),
    seen('the groups of a course', `${roster}/groups`),
    seen('a group without a name', `${roster}/groups`, pressing('Make the group')),
    seen('the due dates of a course', `${roster}/due`),
    seen('a due date without a day', `${roster}/due`, pressing('Set the date')),
    seen('the announcements of a course', `${roster}/announcements`),
    seen('an announcement before it is sent', `${roster}/announcements`, writing),
    seen('an announcement without a text', `${roster}/announcements`, pressing('See how it reads')),
    seen('a list of people to enrol', `${roster}/list`),
    seen('a list without anybody', `${roster}/list`, pressing('Check the file')),
    seen('what a list would do', report),
    seen('a course with a date, a calendar made anew and an announcement', `/learn/${slug}`, calendar, practitioner),
    seen('disclosures to acknowledge', `/learn/${slug}/disclosures/acknowledgement`, nothing, practitioner),
  ];
}

const calendar = (page: Page) => page.getByText('Let your calendar ask for them').click();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};

async function writing(page: Page): Promise<void> {
  await page.getByLabel('Subject').fill('We meet on Friday');
  await page.getByLabel('Text', { exact: true }).fill('At **nine**.');
  await pressing('See how it reads')(page);
}
