import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { formWith, press } from '../support/page.js';
import type { State } from './states.js';

const course = '/studio/courses/small';
const lesson = `${course}/draft/lessons/m1-plain/review`;
const glossary = `${course}/draft/glossary/course/review`;
const quiz = `${course}/draft/quizzes/essay/review`;

/** The pages on which the staff of a course review its draft, and those of what they declare. */
export async function courseReviewStates(lead: Browser, author: Browser, reviewer: Browser): Promise<readonly State[]> {
  const shown = await reviewer.get(lesson);
  const place = /name="place" value="(\d+\.[0-9a-f]+)"/.exec(shown.html)![1]!;
  const said = await reviewer.post(lesson, { place, text: 'Is this still so?\n\nA newer list is out.', quotation: '' });
  await reviewer.get(lesson);
  await reviewer.post(lesson, { place: '', text: 'It could be shorter.', quotation: '' });
  const thread = /#thread-(.+)$/.exec(said.location!)![1]!;
  await author.get(lesson);
  await author.post(`${course}/review/threads/${thread}/replies`, { text: 'I will look it up.' });
  for (const term of ['Blinding', 'Waiting list']) {
    const text = 'Nobody knows who gets what until it is over.';
    await press(author, await author.get(`${course}/draft/glossary/+`), 'Save', { term, also: 'masking', text });
  }
  const onTerm = { text: 'Nobody at all?', quotation: 'Nobody knows' };
  for (const place of ['blinding', 'waiting-list']) {
    await reviewer.get(glossary);
    await reviewer.post(glossary, { ...onTerm, place });
  }
  const gone = await author.get(`${course}/draft/glossary/waiting-list`);
  await press(author, gone, 'Take the term out', { go: 'remove' });
  const { seen } = formWith(await reviewer.get(`${course}/review`), 'Sign the draft as it stands').fields;
  await reviewer.post(`${course}/review/sign-offs`, {
    seen: seen!,
    note: 'The end is missing.',
    verdict: 'changes-asked',
  });
  const typed = { has: 'some', 'company-1': 'Harbour Pharma', 'nature-1': 'consulting' };
  await press(author, await author.get(`${course}/disclosures`), 'Declare this', typed);
  const seenBy = (as: Browser, name: string, path: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    seenBy(author, 'a lesson in review', lesson, opening),
    seenBy(reviewer, 'a lesson in review, with an error', lesson, refused),
    seenBy(reviewer, 'a quiz in review', quiz, async (page) =>
      page.getByText('What is right, and why').first().click(),
    ),
    seenBy(reviewer, 'a module in review', `${course}/draft/module/m1/review`),
    seenBy(reviewer, 'a glossary in review', glossary, async (page) =>
      page.getByText('Comment Comments on “Blinding”').click(),
    ),
    seenBy(author, 'one thread of comments', `${course}/review/threads/${thread}`),
    seenBy(reviewer, 'the review of a course, to be signed', `${course}/review?state=all`),
    seenBy(lead, 'the review of a course, for its lead', `${course}/review`),
    seenBy(author, 'one’s own declaration', `${course}/disclosures`),
    seenBy(lead, 'the declarations of the staff', `${course}/disclosures`, recording),
    seenBy(lead, 'the publish page of a course in review', `${course}/publish`),
  ];
}

const nothing = () => Promise.resolve();

async function opening(page: Page): Promise<void> {
  await page.getByText('Answer', { exact: true }).first().click();
  await page.locator('#p1 .add-comment summary').click();
}

async function refused(page: Page): Promise<void> {
  await page.locator('#p1 .add-comment summary').click();
  const arrival = page.waitForEvent('load');
  await page.locator('#p1 .add-comment').getByRole('button', { name: 'Send the comment' }).click();
  await arrival;
}

async function recording(page: Page): Promise<void> {
  await page.getByText('Record what was done').first().click();
}
