import type { StaffRole } from '../../../../src/catalog/access.js';
import type { Content, Piece, PieceHead } from '../../../../src/catalog/draft/piece.js';
import type { DraftFinding } from '../../../../src/catalog/draft/draft-checks.service.js';
import type { EditionDifference } from '../../../../src/catalog/edition-difference.js';
import type { Published } from '../../../../src/catalog/published.js';
import { checkPage } from '../../../../src/web/studio/draft/check.page.js';
import { readDetails, typedDetails } from '../../../../src/web/studio/draft/details-form.js';
import { detailsPage } from '../../../../src/web/studio/draft/details.page.js';
import { emptyTerm, termsOf } from '../../../../src/web/studio/draft/glossary-form.js';
import { glossaryDraftPage, termDraftPage } from '../../../../src/web/studio/draft/glossary.page.js';
import { historyPage, revisionPage } from '../../../../src/web/studio/draft/history.page.js';
import { typedModule } from '../../../../src/web/studio/draft/module-form.js';
import { modulePage } from '../../../../src/web/studio/draft/module.page.js';
import { outlinePage } from '../../../../src/web/studio/draft/outline.page.js';
import type { PieceShown } from '../../../../src/web/studio/draft/piece.page.js';
import { newCoursePage } from '../../../../src/web/studio/new-course/new-course.page.js';
import { publishPage } from '../../../../src/web/studio/publishing/publish.page.js';
import type { StudioCourse } from '../../../../src/web/studio/studio-courses.service.js';
import { formModel } from '../../../../src/web/views/form.js';
import { longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const names = new Map([['p1', longName]]);

const as = (part: StaffRole | null): StudioCourse => ({
  ...{ id: 'c1', slug: 'trauma', title: longTitle, edition: 2 },
  standing: { part, isAdministrator: part === null },
});

const piece = (kind: Piece['kind'], key: string, content: Content, part: Partial<Piece> = {}): Piece => ({
  ...{ id: key, kind, key, parent: null, position: 0, isArchived: false, hash: 'h', savedAt: now, savedBy: 'p1' },
  ...{ content, ...part },
});
const head = (kind: Piece['kind'], key: string, title: string, part: Partial<Piece> = {}): PieceHead => {
  const { content: _, ...rest } = piece(kind, key, {}, part);
  return { ...rest, title };
};
const heads = [
  head('details', 'course', longTitle),
  head('module', 'm1', longTitle),
  head('lesson', 'l1', longTitle, { parent: 'm1' }),
  head('quiz', 'q1', '', { parent: 'm1' }),
  head('item', 'i1', longTitle, { parent: 'q1' }),
  head('module', 'm2', ''),
  head('lesson', 'l2', longTitle, { parent: 'm2', isArchived: true }),
];

const details = readDetails(
  {
    ...{ title: longTitle, summary: 'Short.', level: 'advanced', audience: 'One\nTwo', attestation: 'I was there.' },
    ...{ 'maker-1-name': longName, 'maker-1-part': 'Author', 'maker-1-disclosure': 'Nothing to disclose' },
  },
  {},
);
const chapter = { title: longTitle, summary: 'What it holds.', objectives: [{ key: 'o1', text: longTitle }] };
const glossary = { terms: [{ key: 'blinding', term: 'Blinding', also: ['masking'], text: 'Nobody knows.' }] };
const shown = (course: StudioCourse, what: Piece, part: Partial<PieceShown> = {}): PieceShown => ({
  ...{ course, piece: what, isSavedNow: false, typed: null },
  ...part,
});
const revision = {
  ...{ id: 'r1', pieceId: 'm1', hash: 'g', savedAt: now, savedBy: null },
  content: { ...chapter, summary: 'What it held.\n\nAnd more.' },
};

const finding = (part: Partial<DraftFinding>): DraftFinding => ({
  ...{ place: { kind: 'lesson', key: 'l1' }, file: 'modules/m1/l1.md', rule: 'uncited', severity: 'stops' },
  ...{ message: 'Nothing is cited for this.', excerpt: longTitle, passage: longTitle, ...part },
});
const findings = [
  finding({}),
  finding({ severity: 'warns', rule: 'review-overdue' }),
  finding({ rule: null, place: { kind: 'quiz', key: 'q1' }, excerpt: '' }),
  finding({ place: null, excerpt: '' }),
];
const size = { modules: 2, lessons: 7, quizzes: 2, items: 30, minutes: 130 };
const difference: EditionDifference = {
  ...{ before: size, after: { ...size, lessons: 8 } },
  activities: (['added', 'removed', 'changed', 'moved'] as const).map((change) => ({
    ...{ kind: 'lesson', key: change, title: longTitle, change },
  })),
};
const edition = { id: 'e1', number: 2 } as unknown as Published;
const form = formModel(['note', 'reason'] as const);
const publishing = {
  ...{ course: as('lead'), form, published: false, heads, findings, difference, editions: [edition] },
  enrolled: new Map([['e1', 41]]),
};
const newForm = formModel(['title', 'from'] as const);
const outline = { course: as('lead'), heads, offeredAt: now, now: 'moved' };

const pages: readonly (readonly [name: string, template: string, model: object])[] = [
  ['outline', 'draft/outline', outlinePage(outline, words)],
  ['outline-read', 'draft/outline', outlinePage({ ...outline, course: as('reviewer') }, words)],
  ['outline-empty', 'draft/outline', outlinePage({ ...outline, heads: [], offeredAt: null, now: null }, words)],
  [
    'details',
    'draft/details',
    detailsPage(shown(as('lead'), piece('details', 'course', details)), typedDetails(details), words),
  ],
  [
    'module',
    'draft/module',
    modulePage(shown(as('lead'), piece('module', 'm1', chapter)), typedModule(chapter), words),
  ],
  [
    'module-clash',
    'draft/module',
    modulePage(
      shown(as('author'), piece('module', 'm1', chapter), { typed: { ...chapter, summary: 'What it will hold.' } }),
      typedModule(chapter),
      words,
    ),
  ],
  [
    'module-saved',
    'draft/module',
    modulePage(shown(as('reviewer'), piece('module', 'm1', {}), { isSavedNow: true }), typedModule({}), words),
  ],
  [
    'glossary-draft',
    'draft/glossary',
    glossaryDraftPage(shown(as('lead'), piece('glossary', 'course', glossary)), termsOf(glossary), words),
  ],
  ['glossary-none', 'draft/glossary', glossaryDraftPage(shown(as(null), piece('glossary', 'course', {})), [], words)],
  [
    'term-draft',
    'draft/term',
    termDraftPage(shown(as('lead'), piece('glossary', 'course', glossary)), termsOf(glossary)[0]!, 'blinding', words),
  ],
  ['term-new', 'draft/term', termDraftPage(shown(as('lead'), piece('glossary', 'course', {})), emptyTerm, '+', words)],
  [
    'history',
    'draft/history',
    historyPage({ course: as('lead'), piece: piece('module', 'm1', chapter), revisions: [revision], names }, words),
  ],
  [
    'revision',
    'draft/revision',
    revisionPage({ course: as('lead'), piece: piece('module', 'm1', chapter), revision, names }, words),
  ],
  [
    'revision-same',
    'draft/revision',
    revisionPage(
      { course: as('lead'), piece: piece('module', 'm1', chapter), revision: { ...revision, content: chapter }, names },
      words,
    ),
  ],
  ['check', 'draft/check', checkPage(as('author'), heads, findings, words)],
  ['publish', 'publishing/publish', publishPage(publishing, words)],
  [
    'publish-first',
    'publishing/publish',
    publishPage(
      { ...publishing, findings: [], difference: { ...difference, before: null }, editions: [], enrolled: new Map() },
      words,
    ),
  ],
  ['publish-faulty', 'publishing/publish', publishPage({ ...publishing, difference: null, published: true }, words)],
  ['new-course', 'new-course', newCoursePage([as('lead')], newForm, [])],
  [
    'new-course-faults',
    'new-course',
    newCoursePage(
      [],
      newForm,
      Array.from({ length: 120 }, () => longTitle),
    ),
  ],
];

export const draftSamples: readonly Sample[] = pages.map(([name, template, model]) => ({
  name: `studio-draft-${name}`,
  template: `studio/${template}`,
  model,
  context: { ...practitioner('/studio'), viewer: { name: 'Leonie Specimen', isOnStaff: true } },
}));
