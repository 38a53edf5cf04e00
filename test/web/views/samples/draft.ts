import type { StaffRole } from '../../../../src/catalog/access.js';
import type { Content, Piece, PieceHead } from '../../../../src/catalog/draft/piece.js';
import type { DraftFinding } from '../../../../src/catalog/draft/draft-checks.service.js';
import type { Preview } from '../../../../src/catalog/publishing.service.js';
import type { Published } from '../../../../src/catalog/published.js';
import { checkPage } from '../../../../src/web/studio/draft/check.page.js';
import { clashPage } from '../../../../src/web/studio/draft/form/clash.page.js';
import { differences } from '../../../../src/web/studio/draft/form/difference.js';
import { moduleForm } from '../../../../src/web/studio/draft/module-form.js';
import { studioFrame } from '../../../../src/web/studio/frame.js';
import { detailsPage } from '../../../../src/web/studio/draft/details.page.js';
import { glossaryDraftPage, termDraftPage } from '../../../../src/web/studio/draft/glossary.page.js';
import { historyPage, revisionPage } from '../../../../src/web/studio/draft/history.page.js';
import { modulePage } from '../../../../src/web/studio/draft/module.page.js';
import { outlinePage } from '../../../../src/web/studio/draft/outline.page.js';
import { cardPage } from '../../../../src/web/studio/draft/cards/card.page.js';
import { cardsPage } from '../../../../src/web/studio/draft/cards/cards.page.js';
import { newStudyFields } from '../../../../src/web/studio/draft/studies/new-study-form.js';
import { newStudyPage } from '../../../../src/web/studio/draft/studies/new-study.page.js';
import { answerFields, proposalPage, studiesPage } from '../../../../src/web/studio/draft/studies/studies.page.js';
import type { Proposed } from '../../../../src/catalog/proposals/study-proposals.service.js';
import type { Study } from '../../../../src/evidence/study.js';
import { SafeHtml } from '../../../../src/web/views/safe-html.js';
import { newCoursePage } from '../../../../src/web/studio/new-course/new-course.page.js';
import { publishFields } from '../../../../src/web/studio/publishing/publish-form.js';
import { publishPage } from '../../../../src/web/studio/publishing/publish.page.js';
import type { StudioCourse } from '../../../../src/web/studio/studio-courses.service.js';
import { formModel } from '../../../../src/web/views/form.js';
import { reviewState, waitingPlan } from './course-review.js';
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

const details = {
  ...{ title: longTitle, summary: 'Short.', level: 'advanced', audience: ['One', 'Two'] },
  makers: [{ name: longName, part: 'Author', disclosure: 'Nothing to disclose' }],
  completion: { disclosures: true, attestation: { version: 1, text: 'I was there.' } },
};
const chapter = { title: longTitle, summary: 'What it holds.', objectives: [{ key: 'o1', text: longTitle }] };
const glossary = { terms: [{ key: 'blinding', term: 'Blinding', also: ['masking'], text: 'Nobody knows.' }] };
const shown = (course: StudioCourse, what: Piece, now: string | null = null) => ({
  ...{ course, piece: what, changed: null, now, others: now === null ? [] : [longName] },
});
const registry = { studies: new Map(), claims: new Map(), figures: new Map() };
const deck = {
  ...chapter,
  cards: [
    { key: 'c1', front: longTitle, back: 'That [@nobody].', objective: 'o1', citations: ['nobody'] },
    { key: 'c2', front: '', back: '', objective: 'gone' },
  ],
};
const study: Study = {
  ...{ key: 'doe2020', kind: 'trial', status: 'current', statusNote: null, topics: ['trauma'], etAl: false },
  csl: {
    type: 'article-journal',
    title: longTitle,
    'container-title': 'Journal',
    issued: '2020',
    author: [{ family: 'Doe' }],
  },
  ...{ checked: { how: 'not-verified', source: null }, summary: 'It found something.', appraisal: null, figures: [] },
};
const proposal = { id: 's1', courseId: 'c1', key: 'doe2020', study, proposedBy: 'p1', proposedAt: now, inForce: 'x' };
const answered = {
  ...{ id: 'a1', proposalId: 's1', answer: 'rejected' as const, reason: longTitle, how: null, source: null },
  ...{ answeredBy: 'p1', answeredAt: now },
};
const proposals: readonly Proposed[] = [
  { proposal, answer: null },
  { proposal, answer: answered },
  { proposal, answer: { ...answered, answer: 'accepted', reason: null, how: 'verified', source: 'PubMed' } },
];
const empty = formModel(newStudyFields, { doi: '10.1234/x' });
const newStudy = {
  ...{ course: as('lead'), key: 'doe2020', topics: ['trauma', 'sleep'], ticked: ['trauma'] },
  form: formModel(newStudyFields, { doi: '10.1234/x', kind: 'trial' }, [
    { field: 'summary', text: 'Say what it found.' },
  ]),
  read: { csl: study.csl, etAl: false },
};
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
const difference: Preview = {
  isSame: false,
  ...{ before: size, after: { ...size, lessons: 8 } },
  activities: (['added', 'removed', 'changed', 'moved'] as const).map((change) => ({
    ...{ kind: 'lesson', key: change, title: longTitle, renamedFrom: null, change },
  })),
};
const edition = { id: 'e1', number: 2 } as unknown as Published;
const form = formModel(publishFields);
const publishing = {
  ...{ course: as('lead'), form, done: null, heads, findings, difference, editions: [edition] },
  forecast: [{ number: 2, stay: 41, move: 12 }],
  ...{ review: reviewState, plan: waitingPlan, hasMovedOn: true, names },
};
const newForm = formModel(['title', 'from'] as const);
const outline = { course: as('lead'), heads, offeredAt: now, now: 'moved' };

const pages: readonly (readonly [name: string, template: string, model: object])[] = [
  ['outline', 'draft/outline', outlinePage(outline, words)],
  ['outline-read', 'draft/outline', outlinePage({ ...outline, course: as('reviewer') }, words)],
  ['outline-empty', 'draft/outline', outlinePage({ ...outline, heads: [], offeredAt: null, now: null }, words)],
  ['details', 'draft/piece-form', detailsPage(shown(as('lead'), piece('details', 'course', details)), words)],
  ['details-empty', 'draft/piece-form', detailsPage(shown(as('lead'), piece('details', 'course', {}), 'saved'), words)],
  ['module', 'draft/piece-form', modulePage(shown(as('lead'), piece('module', 'm1', chapter)), words)],
  ['module-saved', 'draft/piece-form', modulePage(shown(as('author'), piece('module', 'm1', {}), 'saved'), words)],
  ['module-read', 'draft/piece-form', modulePage(shown(as('reviewer'), piece('module', 'm1', chapter)), words)],
  [
    'module-clash',
    'draft/form/clash',
    clashPage({
      ...{ frame: studioFrame(as('author'), 'draft', false, words), title: longTitle, href: '/studio', by: longName },
      ...{ action: '/studio', at: now, fields: { summary: 'What it will hold.' }, began: 'g', after: 'h' },
      differences: differences(
        moduleForm(new Set()),
        { yours: { ...chapter, summary: 'What it will hold.' }, theirs: chapter, base: null },
        { words, lists: {} },
      ),
    }),
  ],
  [
    'glossary-draft',
    'draft/glossary',
    glossaryDraftPage({ course: as('lead'), piece: piece('glossary', 'course', glossary), now: 'saved' }, words),
  ],
  [
    'glossary-none',
    'draft/glossary',
    glossaryDraftPage({ course: as(null), piece: piece('glossary', 'course', {}), now: null }, words),
  ],
  [
    'term-draft',
    'draft/piece-form',
    termDraftPage({ ...shown(as('lead'), piece('glossary', 'course', glossary)), key: 'blinding', registry }, words),
  ],
  [
    'term-new',
    'draft/piece-form',
    termDraftPage({ ...shown(as('lead'), piece('glossary', 'course', {})), key: '+', registry }, words),
  ],
  [
    'cards',
    'draft/cards/cards',
    cardsPage({ ...shown(as('lead'), piece('module', 'm1', deck)), registry, now: 'moved' }, words),
  ],
  [
    'cards-none',
    'draft/cards/cards',
    cardsPage({ ...shown(as('reviewer'), piece('module', 'm1', chapter)), registry }, words),
  ],
  [
    'card',
    'draft/cards/card',
    cardPage(
      {
        ...{ ...shown(as('lead'), piece('module', 'm1', deck), 'saved'), key: 'c1', registry, found: null },
        preview: { front: new SafeHtml('What is it?'), back: new SafeHtml('<p>That.</p>'), language: 'en' },
      },
      words,
    ),
  ],
  [
    'card-read',
    'draft/cards/card',
    cardPage(
      { ...shown(as('reviewer'), piece('module', 'm1', deck)), key: 'c1', registry, found: null, preview: null },
      words,
    ),
  ],
  ['studies', 'draft/studies/list', studiesPage({ course: as('lead'), names, all: proposals, now: 'proposed' }, words)],
  ['studies-none', 'draft/studies/list', studiesPage({ course: as('reviewer'), names, all: [], now: null }, words)],
  ['study-new', 'draft/studies/new', newStudyPage({ ...newStudy, form: empty, read: null, like: null }, words)],
  ['study-read', 'draft/studies/new', newStudyPage({ ...newStudy, like: { study, by: 'title' } }, words)],
  ['study-known', 'draft/studies/new', newStudyPage({ ...newStudy, form: empty, like: { study, by: 'doi' } }, words)],
  [
    'study-to-check',
    'draft/studies/study',
    proposalPage({ course: as('reviewer'), names, proposed: proposals[0]!, meId: 'p2' }, words),
  ],
  [
    'study-unanswered',
    'draft/studies/study',
    proposalPage(
      {
        ...{ course: as('reviewer'), names, proposed: proposals[0]!, meId: 'p2' },
        form: formModel(answerFields, {}, [
          { field: 'how', text: 'Say how.' },
          { field: 'source', text: 'Say where.' },
        ]),
      },
      words,
    ),
  ],
  [
    'study-own',
    'draft/studies/study',
    proposalPage({ course: as(null), names, proposed: proposals[0]!, meId: 'p1' }, words),
  ],
  [
    'study-rejected',
    'draft/studies/study',
    proposalPage({ course: as('lead'), names, proposed: proposals[1]!, meId: 'p2' }, words),
  ],
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
      {
        ...{ ...publishing, findings: [], difference: { ...difference, before: null }, editions: [], forecast: [] },
        ...{ plan: null, review: { ...reviewState, obstacles: reviewState.obstacles.slice(1) } },
      },
      words,
    ),
  ],
  [
    'publish-faulty',
    'publishing/publish',
    publishPage(
      {
        ...{ ...publishing, difference: null, done: 'published' },
        plan: { ...waitingPlan, waitsFor: null, outcome: 'refused', reasons: [longTitle, 'edition-came-between'] },
      },
      words,
    ),
  ],
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
