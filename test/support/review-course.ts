import { Importing } from '../../src/catalog/importing.service.js';
import type { ReviewRating } from '../../src/learning/review/scheduling.js';
import type { Answer, Browser } from './browser.js';
import type { MakeDatabase } from './databases.js';
import { type Fields, formWith, press } from './page.js';
import { fourItems, slug } from './quiz-course.js';
import { TestSite } from './site.js';
import { cards, changed, filesOf, moduleFile, quiz, smallContent, type Texts } from './small-content.js';

/** One more than may be begun in a day, and one more than that. */
export const cardKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `card-${letter}`);

const card = (key: string): string => `- key: ${key}
  front: What does the front of ${key} ask?
  back: |
    The back of ${key} says it [@brom2017], and [@jerome2020:history] is retracted.

    ::: claim c67
    :::
  objective: m1-read
`;

/** `told` shows its key after each attempt, `held` after the last of two. */
const policies = {
  told: 'passMark: 80\nattempts: null\nreveal: after-each-attempt',
  held: 'passMark: 80\nattempts: 2\nreveal: after-pass-or-last',
} as const;

/** Items with which one does more than choose. */
const kinds = `key: kinds
title: Two kinds
passMark: 80
attempts: null
reveal: after-each-attempt
shuffle: { items: false, options: true }
items:
  - key: kinds-number
    type: numeric
    stem: How many studies are there?
    objective: m1-read
    answer: { value: 2 }
    otherwise: Count them again.
    rationale: There are two.
  - key: kinds-order
    type: ordering
    stem: Put them in order.
    objective: m1-read
    lines: [{ key: one, text: First }, { key: two, text: Second }, { key: three, text: Third }]
    feedback: One comes before two.
    rationale: One, two, three.
`;

const content = (keys: readonly string[]): Texts => {
  const names = [...Object.keys(policies), 'kinds'].map((key) => `${key}.yaml`);
  const { [quiz]: _, ...rest } = changed(moduleFile, 'quiz.yaml', names.join(', '), smallContent);
  const written = Object.entries(policies).map(([key, policy]) => [
    `courses/small/modules/01/${key}.yaml`,
    fourItems(key, policy),
  ]);
  const files = { ...Object.fromEntries(written), 'courses/small/modules/01/kinds.yaml': kinds };
  return { ...rest, ...files, [cards]: keys.map(card).join('') } as Texts;
};

/** A site with a course of one lesson, seven cards and three quizzes. */
export async function reviewCourse(make: MakeDatabase): Promise<TestSite> {
  const site = await TestSite.empty(make);
  await take(site, content(cardKeys));
  return site;
}

/** The course's next edition: without the last card, and with another back to the first one. */
export async function nextEdition(site: TestSite): Promise<void> {
  await take(
    site,
    changed(cards, 'The back of card-a says it', 'The new back of card-a says it', content(cardKeys.slice(0, -1))),
  );
}

async function take(site: TestSite, texts: Texts): Promise<void> {
  const { faults } = await site.app.get(Importing).take(filesOf(texts), null);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

/** Finishes the one lesson, so that its cards come. */
export async function readLesson(browser: Browser): Promise<void> {
  await browser.get(`/learn/${slug}/m1-trial`);
  await browser.post(`/learn/${slug}/m1-trial/done`);
}

/** Turns it on by its button. Returns the page that comes. */
export async function keepFresh(browser: Browser, letters = true): Promise<Answer> {
  const page = await browser.get(`/review/${slug}`);
  const { action } = formWith(page, 'Turn it on');
  return browser.follow(await browser.post(action, letters ? { letters: '1' } : {}));
}

/** Presses the button that shows an answer: of a card by its address, of an item with what is filled in. */
export function show(browser: Browser, page: Answer, typed: Fields = {}): Promise<Answer> {
  const { action, fields } = formWith(page, 'Show the answer');
  if (!('show' in fields)) return press(browser, page, 'Show the answer', typed);
  return browser.get(`${action}?${new URLSearchParams(fields as Record<string, string>).toString()}`);
}

/** Presses one of the four buttons. */
export function rate(browser: Browser, shown: Answer, rating: ReviewRating): Promise<Answer> {
  const { _csrf: _, ...fields } = formWith(shown, takeOut).fields;
  return browser.post(`/review/${slug}/answers`, { ...fields, rating });
}

export const takeOut = 'Take this one out: do not ask it again';

/** A whole sitting, each thing answered alike. Returns the page at its end, and how many were answered. */
export async function sit(browser: Browser, rating: ReviewRating): Promise<{ page: Answer; answered: number }> {
  let page = await browser.get(`/review/${slug}/next`);
  for (let answered = 0; ; answered += 1) {
    if (!page.html.includes('Show the answer')) return { page, answered };
    page = await browser.follow(await rate(browser, await show(browser, page), rating));
  }
}
