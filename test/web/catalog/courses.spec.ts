import { Act } from '../../../src/kernel/act.entity.js';
import { Enrolment } from '../../../src/learning/enrolment.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { linkTo, readable } from '../../support/page.js';
import { course, TestSite } from '../../support/site.js';
import { noor, register, robin } from '../../support/world.js';

const title = 'Medicine-assisted therapy for trauma: foundations';
const enrolments = `/courses/${course}/enrolments`;

describe.each(databases)('the catalogue on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await TestSite.open(make);
    browser = await register(site, robin);
    await browser.get('/learn');
  });
  afterAll(() => site.close());

  const said = async (path: string, who = site.visitor()) => readable((await who.get(path)).html);

  it.each([
    ['', true],
    ['TRAUMA', true],
    ['integration honest', true],
    ['scréening', true],
    ['rauma', false],
    ['psilocybin', false],
    ['<b>', true],
  ])('finds courses by the beginnings of words, whatever their case and accents: %j', async (query, found) => {
    const page = await said(`/courses?q=${encodeURIComponent(query)}`);
    expect(page.includes(title)).toBe(found);
    if (!found) expect(page).toContain(`Nothing found for “${query}”`);
  });

  it('shows hours, makers, their interests and the rules before anyone enrols', async () => {
    const page = await said(`/courses/${course}`);
    for (const part of [
      title,
      'Edition 1, November 2026',
      'How the hours were worked out',
      'The makers have no financial relationships',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toContain(
      'A paper has 10 items. You pass at 80% of the points; an item without an answer earns none.',
    );
    expect(page).toContain('No continuing-education body has accredited or approved this course.');
  });

  it('sends strangers to register, and back', async () => {
    const page = await site.visitor().get(`/courses/${course}`);
    expect(linkTo(page, 'Register to enrol')).toBe(`/register?next=${encodeURIComponent(`/courses/${course}`)}`);
    const stranger = site.visitor();
    await stranger.get('/sign-in');
    expect((await stranger.post(enrolments, { acknowledged: '1' })).location).toBe('/sign-in');
  });

  it('enrols a practitioner once, however often the form is sent', async () => {
    const sent = await Promise.all(Array.from({ length: 6 }, () => browser.post(enrolments, { acknowledged: '1' })));
    expect(sent.map(({ location }) => location)).toEqual(Array(6).fill(`/learn/${course}`));
    expect(await site.database.reads.count(Enrolment)).toBe(1);
    expect(await site.database.reads.countBy(Act, { verb: 'enrolment.begun' })).toBe(1);
    expect(await said('/courses', browser)).toContain('You are on this course');
    expect(linkTo(await browser.get(`/courses/${course}`), 'Go on with the course')).toBe(`/learn/${course}`);
  });

  it('has no course that was not published', async () => {
    expect((await browser.get('/courses/none')).status).toBe(404);
    expect((await browser.post('/courses/none/enrolments', { acknowledged: '1' })).status).toBe(404);
  });

  it('shows somebody who is on no course where to begin', async () => {
    const newcomer = await register(site, noor);
    expect(linkTo(await newcomer.get('/learn'), 'See the courses')).toBe('/courses');
    expect(await said('/certificates', newcomer)).toContain('You have no certificates yet.');
  });
});
