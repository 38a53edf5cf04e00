import { Courses } from '../../src/catalog/courses.service.js';
import type { StaffRole } from '../../src/catalog/access.js';
import { DraftIntake } from '../../src/catalog/draft/draft-intake.service.js';
import { DraftOutline } from '../../src/catalog/draft/draft-outline.service.js';
import { DraftPieces } from '../../src/catalog/draft/draft-pieces.service.js';
import { type Content, courseDetails, type PieceName } from '../../src/catalog/draft/piece.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import type { Browser } from './browser.js';
import { account } from './office.js';
import type { TestSite } from './site.js';
import { leonie } from './studio.js';
import { signIn, type TestPerson } from './world.js';

export interface ReviewedCourse {
  readonly slug: string;
  readonly courseId: string;
  /** Where it stands in the studio. */
  readonly at: string;
  readonly lead: { readonly id: string; readonly browser: Browser };
}

/** Sentences that say nothing which would need a study. */
export const passages: readonly string[] = Array.from(
  { length: 60 },
  (_, at) => `You sit with one person in one room. Notice how you listen. This is part ${at + 1} of the walk.`,
);

export const lesson: PieceName = { kind: 'lesson', key: 'listening' };

const item = (stem: string, objective: string): Content => ({
  ...{ type: 'true-false', stem, objective, answer: true, citations: ['dsm5'] },
  ...{ feedback: 'Listening is what this lesson is about.', rationale: 'The lesson says so, as manuals do [@dsm5].' },
});

/** A draft that could be published as it stands: a lesson and a quiz of two items. Leonie leads it. */
export async function reviewedCourse(site: TestSite, title = 'Listening'): Promise<ReviewedCourse> {
  const id = await account(site, leonie, ['instructor']);
  return draftToReview(site, title, { id, browser: await signIn(site, leonie) });
}

export async function draftToReview(
  site: TestSite,
  title: string,
  lead: ReviewedCourse['lead'],
): Promise<ReviewedCourse> {
  const author = { id: lead.id, name: leonie.name, part: 'Author' };
  const slug = await site.app.get(DraftIntake).empty(title, 'The first edition.', author);
  const { id: courseId } = await site.app.get(Courses).bySlug(slug);
  const course = { slug, courseId, at: `/studio/courses/${slug}`, lead };
  const outline = site.app.get(DraftOutline);
  const objective = { key: 'say-it', text: 'Say what listening asks' };
  const add = (kind: 'module' | 'lesson' | 'quiz' | 'item', parent: string | null, content: Content) =>
    outline.add(courseId, { kind, parent, content, by: lead.id });
  const module = await add('module', null, { title: 'A walk', summary: 'A walk.', objectives: [objective] });
  const objectives = [objective.key];
  const markdown = passages.join('\n\n');
  await add('lesson', module, { title: lesson.key, summary: 'Listening.', objectives, markdown });
  const quiz = await add('quiz', module, {
    ...{ title: 'Heard', passMark: 80, attempts: null, reveal: 'after-submission' },
    shuffle: { items: true, options: true },
  });
  for (const stem of ['Listening is a skill.', 'Silence can be part of listening.']) {
    await add('item', quiz, item(stem, objective.key));
  }
  await change(site, course, courseDetails, {
    ...{ summary: 'A walk with loss.', audience: ['Therapists'], objectives: ['Listen well'], level: 'beginner' },
    ...{ notice: 'It teaches.', accreditation: 'Nobody has accredited it.' },
    provider: { name: 'Demo Provider', contact: null },
    makers: [{ name: leonie.name, part: 'Author', disclosure: 'Nothing to disclose' }],
  });
  return course;
}

/** What somebody writes into a piece of the draft. */
export async function change(
  site: TestSite,
  { courseId, lead }: ReviewedCourse,
  name: PieceName,
  fields: Content,
  by = lead.id,
): Promise<void> {
  const pieces = site.app.get(DraftPieces);
  const { content } = await pieces.at(courseId, name);
  await pieces.save(courseId, name, { content: { ...content, ...fields }, after: null, by });
}

/** Somebody on the course's staff, signed in. */
export async function joins(
  site: TestSite,
  { courseId }: ReviewedCourse,
  who: TestPerson,
  role: StaffRole,
): Promise<{ readonly id: string; readonly browser: Browser }> {
  const id = await account(site, who);
  await site.app.get(Staff).add(courseId, id, role, id);
  return { id, browser: await signIn(site, who) };
}
