import type { Page } from 'playwright-core';
import { Courses } from '../../src/catalog/courses.service.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import { addMediaCourse, mediaFolder } from '../support/media-course.js';
import { account } from '../support/office.js';
import { press } from '../support/page.js';
import type { TestSite } from '../support/site.js';
import { register, signIn, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const ferrer: TestPerson = {
  ...{ name: 'Ilka Ferrer-Boon', email: 'ilka@ferrer.example' },
  password: 'a lighthouse of Ilka Ferrer-Boon',
};

const slug = 'to-see-and-hear';
const lesson = `/learn/${slug}/m1-trial`;
const draft = `/studio/courses/${slug}/draft`;

/** A lesson with a medium of each kind, as it is read and as it is written. */
export async function mediaStates(site: TestSite): Promise<readonly State[]> {
  await addMediaCourse(site, slug);
  const reader = await register(site, { ...ferrer, email: 'reader@ferrer.example' });
  await press(reader, await reader.get(`/courses/${slug}`), 'Enrol in Edition 1', { acknowledged: '1' });
  await reader.post(`${lesson}/recordings/talk`, { seconds: '21' });
  const id = await account(site, ferrer);
  await site.app.get(Staff).add((await site.app.get(Courses).bySlug(slug)).id, id, 'lead', id);
  const author = await signIn(site, ferrer);
  return [
    { name: 'a lesson with media', as: reader, path: lesson, first: seen },
    { name: 'a lesson with its transcripts open', as: reader, path: lesson, first: transcripts },
    { name: 'a lesson with media as it is written', as: author, path: `${draft}/lessons/m1-trial`, first: writing },
    { name: 'the picker of media', as: author, path: `${draft}/lessons/m1-trial`, first: picking },
    { name: 'what to type for a medium', as: author, path: `${draft}/lessons/m1-trial/pick?kind=medium`, first: seen },
    { name: 'the media of a course', as: author, path: `${draft}/media`, first: seen },
    { name: 'a recording in the studio', as: author, path: `${draft}/media/room`, first: seen },
    { name: 'a picture in the studio', as: author, path: `${draft}/media/chairs`, first: seen },
    { name: 'what a new picture shows', as: author, path: `${draft}/lessons/m1-trial`, first: describing },
  ];
}

const seen = () => Promise.resolve();

async function transcripts(page: Page): Promise<void> {
  for (const each of await page.locator('.transcript > summary').all()) await each.click();
}

const writing = (page: Page) => page.locator('.part-medium img').first().waitFor();

async function picking(page: Page): Promise<void> {
  await writing(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Picture, sound, video or PDF' }).click();
  await page.locator('#pick_list > li').first().waitFor();
}

async function describing(page: Page): Promise<void> {
  await picking(page);
  await page.getByLabel('Or upload a file from this device').setInputFiles(`${mediaFolder}/chairs.jpg`);
  await page.getByLabel('In words, for whoever does not see it').waitFor();
}
