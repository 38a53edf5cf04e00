import { compile } from '../../src/catalog/compile.js';
import { Courses } from '../../src/catalog/courses.service.js';
import type { EditionContent } from '../../src/catalog/edition.js';
import { Importing } from '../../src/catalog/importing.service.js';
import { checkContent } from '../../src/catalog/package/check.js';
import type { Published } from '../../src/catalog/published.js';
import { canonicalJson, sha256 } from '../../src/kernel/canonical.js';
import type { StaffRole } from '../../src/catalog/access.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import type { Browser } from './browser.js';
import { account } from './office.js';
import { press } from './page.js';
import type { TestSite } from './site.js';
import { changed, courseFile, filesOf, lesson, moduleFile, quiz, smallContent, type Texts } from './small-content.js';
import { answers, signIn, type TestPerson } from './world.js';

export const slug = 'edited';

const folder = 'courses/small/modules/01/';
const text = (key: string, title: string, body: string): string =>
  `---\nkey: ${key}\ntitle: ${title}\nsummary: After this lesson you know ${key}.\nobjectives: [m1-read]\n---\n\n${body}\n`;

const first: Texts = {
  ...changed(moduleFile, '[1-trial.md, quiz.yaml]', '[1-trial.md, 2-same.md, 3-old.md, quiz.yaml]', smallContent),
  [`${folder}2-same.md`]: text('m1-same', 'What stays', 'A trial is read from its methods [@brom2017].'),
  [`${folder}3-old.md`]: text(
    'm1-old',
    'What goes',
    'A word on blinding.\n\n::: reflection old-thought\nWhat would you mask?\n:::',
  ),
};

/** Each edition with what it changes of the one before. */
const tellings: readonly ((before: Texts) => Texts)[] = [
  () => first,
  (before) => {
    const steps: readonly (readonly [string, string, string])[] = [
      [courseFile, 'changeNote: First edition.', 'changeNote: The waiting list is named, and blinding has gone.'],
      [moduleFile, '3-old.md, quiz.yaml', '4-new.md, quiz.yaml'],
      [lesson, 'was tried against a waiting list', 'was compared with a waiting list and no treatment'],
      [lesson, '## What it found', '## What was found'],
      [quiz, 'stem: The follow-up still stands.', 'stem: The follow-up was retracted, hush-again.'],
      [quiz, 'answer: false', 'answer: true'],
    ];
    const next = steps.reduce((texts, [path, from, to]) => changed(path, from, to, texts), before);
    const { [`${folder}3-old.md`]: _, ...kept } = next;
    return {
      ...kept,
      [`${folder}4-new.md`]: text('m1-new', 'What is new', 'Attrition is told for each arm [@brom2017].'),
    };
  },
  (before) =>
    changed(
      courseFile,
      'disclosure: Nothing to disclose.',
      'disclosure: Paid by a maker of waiting lists.',
      changed(courseFile, 'changeNote: The waiting', 'changeNote: A disclosure was added. The waiting', before),
    ),
  (before) => changed(courseFile, 'changeNote: A disclosure', 'changeNote: A word was mended. A disclosure', before),
];

/** Under a slug of its own, so that it can stand beside the small course. */
const textsOf = (number: number): Texts => {
  const texts = tellings.slice(0, number).reduce((before, tell) => tell(before), {} as Texts);
  const named = changed(courseFile, 'slug: small', `slug: ${slug}`, texts);
  return Object.fromEntries(
    Object.entries(named).map(([path, each]) => [path.replace('courses/small/', `courses/${slug}/`), each]),
  );
};

/** Publishes the small course's edition of this number; the earlier ones have to be there. */
export async function publishEdition(site: TestSite, number: number): Promise<void> {
  const { faults, published } = await site.app.get(Importing).take(filesOf(textsOf(number)), null);
  if (faults.length > 0 || published[0]?.number !== number) throw new Error(JSON.stringify({ faults, published }));
}

export const courseIdOf = async (site: TestSite): Promise<string> => (await site.app.get(Courses).bySlug(slug)).id;

/** Somebody on its staff, signed in. */
export async function staffOf(site: TestSite, who: TestPerson, role: StaffRole): Promise<Browser> {
  const id = await account(site, who);
  await site.app.get(Staff).add(await courseIdOf(site), id, role, id);
  return signIn(site, who);
}

/** Somebody who has enrolled on it, and their browser. */
export async function enrolledOn(site: TestSite, who: TestPerson): Promise<{ browser: Browser; id: string }> {
  const id = await account(site, who);
  const browser = await signIn(site, who);
  const { status } = await browser.post(`/courses/${slug}/enrolments`, { acknowledged: '1' });
  if (status !== 303) throw new Error(`Not enrolled: ${status}`);
  return { browser, id };
}

export async function read(browser: Browser, lesson: string): Promise<void> {
  await press(browser, await browser.get(`/learn/${slug}/${lesson}`), 'Mark as done and go on');
}

/** Begins an attempt at its quiz. Returns the id. */
export async function beginQuiz(browser: Browser): Promise<string> {
  return (await browser.post(`/learn/${slug}/m1-quiz/attempts`)).location!.split('/').at(-1)!;
}

/** Everything that the first edition asks, to the certificate. Returns its serial. */
export async function certify(site: TestSite, browser: Browser): Promise<string> {
  for (const lesson of ['m1-trial', 'm1-same', 'm1-old']) await read(browser, lesson);
  const attempt = await beginQuiz(browser);
  await browser.post(`/attempts/${attempt}/submission`, await answers(site, attempt, 'right'));
  const page = await browser.get(`/certificates/for/${slug}`);
  const { location } = await press(browser, page, 'Sign and issue the certificate', { attested: '1' });
  return location!.split('/').at(-1)!;
}

/** The same editions as plain values. */
export function editionsOf(count: number): readonly Published[] {
  let previous: EditionContent | null = null;
  return Array.from({ length: count }, (_, at) => {
    const { faults, registry, courses } = checkContent(filesOf(textsOf(at + 1)));
    const [read] = courses;
    if (!read || faults.length > 0) throw new Error(JSON.stringify(faults));
    const content: EditionContent = compile(read.course, registry, previous);
    previous = content;
    const hash = sha256(canonicalJson(content));
    return { id: `e${at + 1}`, courseId: 'c1', number: at + 1, hash, publishedAt: new Date('2026-11-20'), content };
  });
}
