import { DraftOutline } from '../../src/catalog/draft/draft-outline.service.js';
import { DraftPieces } from '../../src/catalog/draft/draft-pieces.service.js';
import { Drafts } from '../../src/catalog/draft/drafts.service.js';
import type { Content, PieceSource } from '../../src/catalog/draft/piece.js';
import { Courses } from '../../src/catalog/courses.service.js';
import type { StaffRole } from '../../src/catalog/access.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import type { Browser } from './browser.js';
import { account } from './office.js';
import type { TestSite } from './site.js';
import { signIn, type TestPerson } from './world.js';

/** A course in writing: two modules with objectives, and a quiz without items in the first. */
const pieces: readonly PieceSource[] = [
  { kind: 'details', key: 'course', parent: null, content: { language: 'en', title: 'Talking about trials' } },
  {
    kind: 'module',
    key: 'reading',
    parent: null,
    content: {
      title: 'Reading trials',
      summary: 'How a trial is read.',
      objectives: [
        { key: 'm1-read', text: 'Read a small trial' },
        { key: 'm1-limits', text: 'Name what it leaves open' },
      ],
    },
  },
  {
    kind: 'quiz',
    key: 'quiz',
    parent: 'reading',
    content: {
      ...{ title: 'Reading trials', passMark: 80, attempts: null, reveal: 'after-submission' },
      shuffle: { items: true, options: true },
    },
  },
  {
    kind: 'module',
    key: 'telling',
    parent: null,
    content: {
      title: 'Telling clients',
      summary: 'How it is told.',
      objectives: [{ key: 'm2-tell', text: 'Tell a client' }],
    },
  },
];

export interface DraftCourse {
  readonly slug: string;
  readonly courseId: string;
  readonly leadId: string;
  /** Where the quiz is edited. */
  readonly quizPath: string;
}

/** A draft that `who` leads. */
export async function draftCourse(site: TestSite, who: TestPerson): Promise<DraftCourse> {
  const leadId = await account(site, who);
  const slug = await site.app.get(Drafts).begin('Talking about trials', { pieces, images: {} }, leadId);
  const { id: courseId } = await site.app.get(Courses).bySlug(slug);
  return { slug, courseId, leadId, quizPath: `/studio/courses/${slug}/draft/quizzes/quiz` };
}

/** Somebody on its staff, signed in. */
export async function inDraft(
  site: TestSite,
  { courseId }: DraftCourse,
  who: TestPerson,
  role: StaffRole,
): Promise<Browser> {
  const id = await account(site, who);
  await site.app.get(Staff).add(courseId, id, role, id);
  return signIn(site, who);
}

/** An item that is there already. Returns where it is edited. */
export async function draftItem(
  site: TestSite,
  { courseId, leadId, quizPath }: DraftCourse,
  content: Content,
): Promise<string> {
  const key = await site.app.get(DraftOutline).add(courseId, { kind: 'item', parent: 'quiz', content, by: leadId });
  return `${quizPath}/items/${key}`;
}

/** What an item says now. */
export async function contentAt(site: TestSite, { courseId }: DraftCourse, path: string): Promise<Content> {
  const key = path
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1)!;
  return (await site.app.get(DraftPieces).at(courseId, { kind: 'item', key })).content;
}
