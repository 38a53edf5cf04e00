import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import type { Browser } from '../support/browser.js';
import { beginQuiz, certify, enrolledOn, publishEdition, read, slug, staffOf } from '../support/edition-course.js';
import { press } from '../support/page.js';
import type { TestSite } from '../support/site.js';
import { answers, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const person = (name: string): TestPerson => ({
  name,
  email: `${name}@edited.example`,
  password: 'a lamp in the boathouse',
});

const studio = `/studio/courses/${slug}/editions`;
const home = `/learn/${slug}`;

/** The editions of a course in the studio, and the pages of those who studied while it was corrected. */
export async function editionStates(site: TestSite): Promise<readonly State[]> {
  await publishEdition(site, 1);
  const lead = await staffOf(site, person('lead'), 'lead');
  const [offered, busy, moved, holder] = [
    (await enrolledOn(site, person('offered'))).browser,
    (await enrolledOn(site, person('busy'))).browser,
    (await enrolledOn(site, person('moved'))).browser,
    (await enrolledOn(site, person('holder'))).browser,
  ];
  for (const browser of [offered, busy, moved])
    for (const lesson of ['m1-trial', 'm1-old']) await read(browser, lesson);
  await moved.post(`${home}/m1-old/reflections/old-thought`, { text: 'I would mask who allocates.' });
  await beginQuiz(busy);
  const attempt = await beginQuiz(moved);
  await moved.post(`/attempts/${attempt}/submission`, await answers(site, attempt, 'right'));
  const serial = await certify(site, holder);
  await publishEdition(site, 2);
  await site.app.get(JobRunner).runDue();
  await press(moved, await moved.get(`${home}/edition`), 'Move to edition 2');
  await publishEdition(site, 3);
  await lead.post(`${studio}/3/closing`, { reason: 'The disclosure has to name the company.' });
  const seen = (as: Browser, name: string, path: string): State => ({ name, as, path, first: async () => {} });
  return [
    seen(lead, 'the editions of a course', studio),
    seen(lead, 'an edition', `${studio}/2`),
    seen(lead, 'an edition that is closed', `${studio}/3`),
    {
      ...seen(lead, 'an edition that is closed without a reason', `${studio}/1`),
      first: (page) => page.getByRole('button', { name: 'Close it to new enrolments' }).click(),
    },
    seen(lead, 'two editions compared', `${studio}/1/2`),
    seen(lead, 'a lesson in two editions', `${studio}/1/2/activities/m1-trial`),
    seen(lead, 'a quiz in two editions', `${studio}/1/2/activities/m1-quiz`),
    seen(lead, 'the details of two editions', `${studio}/1/3/parts/details`),
    seen(offered, 'a course with a newer edition', home),
    seen(offered, 'a newer edition', `${home}/edition`),
    seen(busy, 'a newer edition while an attempt is open', `${home}/edition`),
    seen(moved, 'a course after moving', home),
    seen(moved, 'what changed after moving', `${home}/edition`),
    seen(moved, 'a lesson that changed', `${home}/m1-trial`),
    seen(moved, 'what changed in a lesson', `${home}/edition/1/2/activities/m1-trial`),
    seen(moved, 'a lesson that went, with a note', `${home}/edition/1/2/activities/m1-old`),
    seen(moved, 'what changed in a quiz', `${home}/edition/1/2/activities/m1-quiz`),
    seen(holder, 'a course that went on after the certificate', home),
    seen(holder, 'a certificate of an earlier edition', `/certificates/${serial}`),
    seen(holder, 'all that changed since a certificate', `${home}/edition/1/2`),
  ];
}
