import type { Page } from 'playwright-core';
import { itemTypes } from '../../src/assessment/item.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import { Courses } from '../../src/catalog/courses.service.js';
import { DraftPieces } from '../../src/catalog/draft/draft-pieces.service.js';
import { draftCourse, draftItem, inDraft } from '../support/draft-course.js';
import { course as shipped, type TestSite } from '../support/site.js';
import { signIn, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const writer = (name: string): TestPerson => ({
  ...{ name: `${name} Abernathy-Sol`, email: `${name.toLowerCase()}@abernathy.example` },
  password: `a ladder in the orchard of ${name}`,
});

/** The quiz builder: each form empty, half written and full, and what is said of it. */
export async function quizBuilderStates(site: TestSite): Promise<readonly State[]> {
  const lead = writer('Ottoline');
  const course = await draftCourse(site, lead);
  const builder = await signIn(site, lead);
  const reviewer = await inDraft(site, course, writer('Caspian'), 'reviewer');
  const whole = await site.app.get(Courses).bySlug(shipped);
  await site.app.get(Staff).add(whole.id, course.leadId, 'lead', course.leadId);
  const items = await site.app.get(DraftPieces).ofKinds(whole.id, ['item']);
  const base = `/studio/courses/${shipped}/draft/quizzes`;
  const states: State[] = [];
  const see = (name: string, path: string, first: State['first'] = nothing, as = builder) =>
    states.push({ name, as, path, first });
  see('a quiz in writing, without items', course.quizPath);
  see('a quiz in writing', `${base}/m1-quiz`);
  see('the terms of a quiz in writing', `${base}/m1-quiz/settings`);
  see('the terms of a quiz that cannot be promised', `${course.quizPath}/settings`, promisingNothing);
  see('the papers of a quiz in writing', `${base}/m1-quiz/blueprint`);
  see('the papers of a quiz, with a new section', `${course.quizPath}/blueprint`, pressing('Add a section'));
  for (const type of itemTypes) {
    const path = await draftItem(site, course, { type });
    see(`an empty item in writing: ${type}`, path);
    const item = items.find(({ content }) => content['type'] === type);
    if (!item) continue;
    see(`an item in writing: ${type}`, `${base}/${item.parent!}/items/${item.key}`);
    see(`an item that is tried: ${type}`, `${base}/${item.parent!}/items/${item.key}/try`);
    see(`an item that was tried: ${type}`, `${base}/${item.parent!}/items/${item.key}/try`, pressing('See the result'));
  }
  const half = await draftItem(site, course, { type: 'vignette', stem: 'Walk', start: 'one', steps });
  see('an encounter with dead ends', half);
  see('an item that cannot be tried yet', `${half}/try`);
  const single = items.find(({ content }) => content['type'] === 'single')!;
  const path = `${base}/${single.parent!}/items/${single.key}`;
  see('an item with a new option', path, pressing('Add an option'));
  see('studies that were found for an item', path, finding);
  see('an item that two have saved', path, clashing);
  see('an item for a reviewer', await draftItem(site, course, single.content), nothing, reviewer);
  return states;
}

const steps = [
  {
    key: 'one',
    text: 'The client is silent.',
    choices: [
      { key: 'a', text: 'Wait.', next: 'two' },
      { key: 'b', text: 'Ask.' },
    ],
  },
  { key: 'two', text: 'The client looks up.' },
  { key: 'three', text: 'The hour is over.', choices: [{ key: 'a', text: 'Say so.', next: 'end' }] },
];

const nothing = () => Promise.resolve();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).first().click();
  await arrival;
};

async function promisingNothing(page: Page): Promise<void> {
  await page.getByLabel('Per cent of the points to pass').fill('130');
  await pressing('Save')(page);
}

async function finding(page: Page): Promise<void> {
  await page.getByLabel('Find a study').fill('yehuda');
  await pressing('Find')(page);
}

async function clashing(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Question', { exact: true }).fill(`Which is it, at ${Date.now()}?`);
  await pressing('Save')(other);
  await other.close();
  await page.getByLabel('Question', { exact: true }).fill('Which of them?');
  await pressing('Save')(page);
}
