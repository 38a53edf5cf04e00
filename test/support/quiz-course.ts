import { Importing } from '../../src/catalog/importing.service.js';
import type { Browser } from './browser.js';
import type { MakeDatabase } from './databases.js';
import { press } from './page.js';
import { TestSite } from './site.js';
import { changed, filesOf, moduleFile, quiz, smallContent } from './small-content.js';
import { register, type TestPerson } from './world.js';

export const slug = 'small';

/** A quiz file of four items to say true or false to: the right answer is always true. `fields` are all but its items. */
export const fourItems = (key: string, fields: string): string => `key: ${key}
title: The quiz ${key}
shuffle: { items: false, options: false }
${fields}
items:
${[1, 2, 3, 4].map((n) => trueFalse(`${key}-${n}`, `Statement ${n} of ${key}.`)).join('')}`;

const trueFalse = (key: string, stem: string): string => `  - key: ${key}
    type: true-false
    stem: ${stem}
    objective: m1-read
    answer: true
    feedback: Feedback on ${key}.
    rationale: The reason for ${key}.
`;

/** A site with a course of one lesson and these quizzes, each with the policy that is written here as YAML, or whole. */
export async function quizCourse(make: MakeDatabase, quizzes: Readonly<Record<string, string>>): Promise<TestSite> {
  const site = await TestSite.empty(make);
  const keys = Object.keys(quizzes);
  const names = keys.map((key) => `${key}.yaml`).join(', ');
  const { [quiz]: _, ...rest } = changed(moduleFile, 'quiz.yaml', names, smallContent);
  const written = keys.map((key) => [
    `courses/small/modules/01/${key}.yaml`,
    quizzes[key]!.startsWith('key: ') ? quizzes[key]! : fourItems(key, quizzes[key]!),
  ]);
  const { faults } = await site.app.get(Importing).take(filesOf({ ...rest, ...Object.fromEntries(written) }), null);
  if (faults.length === 0) return site;
  await site.close();
  throw new Error(JSON.stringify(faults));
}

/** Somebody with an account, signed in and enrolled on that course. */
export async function enrolled(site: TestSite, who: TestPerson): Promise<Browser> {
  const browser = await register(site, who);
  const page = await browser.get(`/courses/${slug}`);
  await press(browser, page, 'Enrol in Edition 1', { acknowledged: '1' });
  await browser.get(`/learn/${slug}`);
  return browser;
}

/** Begins an attempt, or goes on with the open one. Returns its id. */
export async function beginAt(browser: Browser, key: string): Promise<string> {
  const begun = await browser.post(`/learn/${slug}/${key}/attempts`);
  const id = /^\/attempts\/([^/]+)$/.exec(begun.location ?? '')?.[1];
  if (!id) throw new Error(`No attempt was begun: ${begun.status} ${begun.location} ${begun.html.slice(0, 300)}`);
  return id;
}

/** The fields that answer the first `right` of the four items rightly and the others wrongly. */
export const answering = (right: number): Record<string, string> =>
  Object.fromEntries([1, 2, 3, 4].map((n) => [`i${n}`, String(n <= right)]));
