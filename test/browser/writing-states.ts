import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { draftCourse, inDraft } from '../support/draft-course.js';
import { press } from '../support/page.js';
import { course as shipped, type TestSite } from '../support/site.js';
import { signIn, type TestPerson } from '../support/world.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import { Courses } from '../../src/catalog/courses.service.js';
import { DraftPieces } from '../../src/catalog/draft/draft-pieces.service.js';
import type { State } from './states.js';

const person = (name: string): TestPerson => ({
  ...{ name: `${name} Quillfeather`, email: `${name.toLowerCase()}@quillfeather.example` },
  password: `a kettle on the stove of ${name}`,
});
const bibtex = '@article{x, author={Brandt, Bo}, title={Rest after loss}, journal={Journal of Rest}, year={2023}}';
const notes = { kind: 'trial', topics: ['trauma'], summary: 'People slept longer.' };

/** The forms of a course, its modules, terms and cards, and studies that are proposed. */
export async function writingStates(site: TestSite): Promise<readonly State[]> {
  const lead = person('Isolde');
  const draft = await draftCourse(site, lead);
  const writer = await signIn(site, lead);
  const reviewer = await inDraft(site, draft, person('Piers'), 'reviewer');
  const whole = await site.app.get(Courses).bySlug(shipped);
  await site.app.get(Staff).add(whole.id, draft.leadId, 'lead', draft.leadId);
  const [module] = await site.app.get(DraftPieces).ofKinds(whole.id, ['module']);
  const at = `/studio/courses/${draft.slug}/draft`;
  const there = `/studio/courses/${shipped}/draft`;
  const [card] = (module!.content['cards'] as { key: string }[] | undefined) ?? [];
  const read = await press(writer, await writer.get(`${at}/studies/new`), 'Read the reference', { pasted: bibtex });
  await press(writer, read, 'Propose this study', notes);
  const see = (name: string, path: string, as: Browser = writer, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    see('what a course says of itself', `${there}/details`),
    see('what a course does not say of itself yet', `${at}/details`),
    see('a module in writing', `${there}/modules/${module!.key}`),
    see('a module with a new objective', `${at}/modules/telling`, writer, pressing('Add an objective')),
    see('a module for a reviewer', `${at}/modules/telling`, reviewer),
    see('a new term', `${at}/glossary/+`),
    see('the cards of a module', `${there}/modules/${module!.key}/cards`),
    see('a module without cards', `${at}/modules/telling/cards`),
    see('a card in writing', `${there}/modules/${module!.key}/cards/${card?.key ?? '+'}`),
    see('a new card', `${at}/modules/reading/cards/+`),
    see('proposing a study', `${at}/studies/new`),
    see('a reference that cannot be read', `${at}/studies/new`, writer, pressing('Read the reference')),
    see('a reference that was read', `${at}/studies/new`, writer, reading),
    see('proposed studies', `${at}/studies`),
    see('a proposed study for who proposed it', `${at}/studies/brandt2023`),
    see('a proposed study for who checks it', `${at}/studies/brandt2023`, reviewer),
    see('a check without its source', `${at}/studies/brandt2023`, reviewer, pressing(/^I have checked it/)),
  ];
}

const nothing = () => Promise.resolve();

const pressing = (name: string | RegExp) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).first().click();
  await arrival;
};

async function reading(page: Page): Promise<void> {
  await page.locator('#pasted').fill(bibtex.replace('Brandt', 'Lee'));
  await pressing('Read the reference')(page);
}
