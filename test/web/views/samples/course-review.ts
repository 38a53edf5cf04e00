import type { StaffRole } from '../../../../src/catalog/access.js';
import type { Piece, PieceHead } from '../../../../src/catalog/draft/piece.js';
import type { Published } from '../../../../src/catalog/published.js';
import type { Thread } from '../../../../src/catalog/review/comments/thread.js';
import type { StaffDeclaration } from '../../../../src/catalog/review/disclosures/declarations.service.js';
import type { EditionReview } from '../../../../src/catalog/review/edition-review.entity.js';
import type { PlannedEdition } from '../../../../src/catalog/review/planning/planned-edition.entity.js';
import type { ReviewState } from '../../../../src/catalog/review/review-state.service.js';
import { declarationsPage } from '../../../../src/web/studio/review/declarations.page.js';
import { commentFields } from '../../../../src/web/studio/review/comment-form.js';
import { lessonReviewPage } from '../../../../src/web/studio/review/lesson-review.page.js';
import { pieceReviewPage } from '../../../../src/web/studio/review/piece-review.page.js';
import { quizReviewPage } from '../../../../src/web/studio/review/quiz-review.page.js';
import { reviewPage } from '../../../../src/web/studio/review/review.page.js';
import { threadPage } from '../../../../src/web/studio/review/thread.page.js';
import type { StudioCourse } from '../../../../src/web/studio/studio-courses.service.js';
import { formModel } from '../../../../src/web/views/form.js';
import { SafeHtml } from '../../../../src/web/views/safe-html.js';
import { longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const names = new Map([['p1', longName]]);

const as = (part: StaffRole | null): StudioCourse => ({
  ...{ id: 'c1', slug: 'trauma', title: longTitle, edition: 2 },
  standing: { part, isAdministrator: part === null },
});
const piece = (kind: Piece['kind'], key: string, content: Piece['content'], parent: string | null = null): Piece => ({
  ...{ id: key, kind, key, parent, position: 0, isArchived: false, hash: 'h', savedAt: now, savedBy: 'p1', content },
});
const headOf = ({ content: _, ...rest }: Piece): PieceHead => ({ ...rest, title: longTitle });
const quiz = piece('quiz', 'q1', { title: longTitle }, 'm1');
const chapter = piece('module', 'm1', { title: longTitle, summary: 'What it holds.' });
const written = piece('lesson', 'l1', { title: longTitle, markdown: 'One.\n\nTwo.' }, 'm1');
const whole = piece(
  'item',
  'i1',
  {
    ...{ type: 'true-false', stem: longTitle, objective: 'o', answer: true, points: 1, citations: [], scenario: null },
    ...{ rationale: 'It is so.', feedback: null },
  },
  'q1',
);
const heads = [piece('details', 'course', {}), chapter, written, quiz, whole].map(headOf);
const markdown = { passages: [], studies: new Map(), claims: new Map(), figures: new Map() };

const thread = (id: string, part: Partial<Thread> = {}): Thread => ({
  ...{
    id,
    piece: { kind: 'lesson', key: 'l1' },
    textId: 't',
    passageAt: 0,
    termKey: null,
    about: longTitle,
    quotation: longTitle,
  },
  ...{ openedBy: 'p1', resolved: null },
  comments: [
    { id: `${id}-1`, text: `${longTitle}\n\nAnd more.`, writtenAt: now, writtenBy: 'p1', editedAt: now },
    { id: `${id}-2`, text: 'Yes.', writtenAt: now, writtenBy: 'p2', editedAt: null },
    { id: `${id}-3`, text: 'No.', writtenAt: now, writtenBy: 'p1', editedAt: null },
  ],
  ...part,
});
const settled = thread('t2', { resolved: { at: now, by: null } });
const onItem = thread('t3', { piece: { kind: 'item', key: 'i1' }, textId: null, passageAt: null, quotation: null });
const onTerm = (id: string, termKey: string): Thread =>
  thread(id, { piece: { kind: 'glossary', key: 'course' }, textId: null, passageAt: null, quotation: null, termKey });
const gone = thread('t4', { piece: { kind: 'item', key: 'i9' }, textId: null, passageAt: null, quotation: null });

const looking = (part: StaffRole | null) => ({ course: as(part), personId: 'p1', names });
const passage = (line: number, kind: 'paragraph' | 'note') => ({
  ...{ kind, line, lastLine: line, hash: 'a'.repeat(64), text: longTitle, key: null },
});
const at = (course: StudioCourse) => ({
  ...{ course, piece: written, language: 'en', module: { key: 'm1', title: longTitle, objectives: [] } },
  lesson: { title: longTitle, summary: '', objectives: [], markdown: 'One.\n\nTwo.' },
});
const placed = (each: Thread, place: number | null, isLost = false) => ({
  ...{ thread: each, at: place, isLost, isReworded: place !== null },
});
const lesson = (part: StaffRole | null) => ({
  ...looking(part),
  at: at(as(part)),
  commented: {
    passages: [passage(1, 'paragraph'), passage(3, 'note')],
    threads: [
      placed(thread('t1'), 0),
      placed(settled, 1),
      placed(thread('t5'), null),
      placed(thread('t6'), null, true),
    ],
  },
  blocks: [
    { line: 1, html: new SafeHtml('<p>One.</p>') },
    { line: 2, html: new SafeHtml('<h2>A heading</h2>') },
    { line: 0, html: new SafeHtml('<p>A note.</p>') },
  ],
  ...{ rest: new SafeHtml(''), refused: null, notice: null },
});
const refused = {
  place: 'gone',
  form: formModel(commentFields, { text: longTitle }, [{ field: 'quotation', text: 'These words do not stand there' }]),
};

const declared = (personId: string, part: Partial<StaffDeclaration> = {}): StaffDeclaration => ({
  ...{ personId, role: 'author', state: 'none', declaration: null, relationships: [], until: null, ...part },
});
const declaration = { id: 'd1', courseId: 'c1', personId: 'p1', number: 1, relationships: [], declaredAt: now };
const company = { company: longName, nature: 'consulting' as const, hasEnded: true, note: longTitle };
const mitigation = {
  id: 'm',
  declarationId: 'd1',
  relationship: 0,
  text: longTitle,
  recordedAt: now,
  recordedBy: 'p2',
};
const declarations = [
  declared('p1', { state: 'open', declaration, relationships: [{ ...company, mitigation: null }], until: now }),
  declared('p2', {
    state: 'standing',
    declaration: { ...declaration, id: 'd2' },
    relationships: [{ ...company, mitigation }],
    until: now,
  }),
  declared('p3', { state: 'changed', declaration }),
];
const declaring = {
  ...{
    declarations,
    versions: [declaration, { ...declaration, number: 2, relationships: null }],
    problems: [],
    now: 'declared',
  },
  typed: { has: 'some' as const, rows: [company] },
  told: new Map([[longName, 'Nothing to disclose']]),
};

const signed = {
  ...{ state: 'signed-before' as const, hash: 'h' },
  decisive: { id: 's1', signedBy: 'p1', signedAt: now, note: longTitle, verdict: 'signed' } as never,
  changed: [
    { piece: { kind: 'lesson' as const, key: 'l1' }, change: 'changed' as const },
    { piece: { kind: 'lesson' as const, key: 'l9' }, change: 'removed' as const },
  ],
  all: [{ id: 's1', signedBy: 'p1', signedAt: now, note: longTitle, verdict: 'signed' } as never],
};

/** How the review stands, with everything missing. */
export const reviewState: ReviewState = {
  ...{ openComments: 7, signed, declarations },
  needs: { 'sign-off': { isNeeded: true, by: 'installation' }, disclosures: { isNeeded: true, by: 'lead' } },
  obstacles: [
    { need: 'sign-off', maySetAside: false },
    { need: 'disclosures', maySetAside: true },
  ],
};

/** An edition that waits for its time. */
export const waitingPlan = {
  ...{ id: 'pl1', courseId: 'c1', waitsFor: 'c1', note: longTitle, publishAt: now, plannedBy: 'p1', reasons: null },
} as unknown as PlannedEdition;

const review = (part: StaffRole | null) => ({
  ...looking(part),
  ...{ state: reviewState, threads: [thread('t1'), settled, onItem, gone], open: new Map([['lesson l1', 2]]), heads },
  editions: [{ id: 'e1', number: 2 } as unknown as Published],
  reviews: new Map([['e1', { standing: { setAside: ['sign-off'], reason: longTitle } } as unknown as EditionReview]]),
  ...{ hasEdited: true, filter: { state: 'all' as const, place: '', by: '' } },
  ...{ form: formModel(['note'] as const), now: 'signed' },
});
const quizDraft = {
  ...{ course: as('reviewer'), language: 'en', quiz, modules: [chapter], images: {}, media: [] },
  registry: markdown as never,
};
const quizReview = {
  ...looking('reviewer'),
  ...{ draft: quizDraft, items: [whole, piece('item', 'i2', { stem: 'Half an item' }, 'q1')], from: 20, of: 60 },
  ...{
    itemThreads: [onItem, gone],
    quizThreads: [thread('t7')],
    keys: new Set(['i1', 'i2']),
    refused: null,
    notice: null,
  },
};

const pages: readonly (readonly [name: string, template: string, model: object])[] = [
  ['lesson', 'lesson', lessonReviewPage(lesson('reviewer'), words)],
  ['lesson-refused', 'lesson', lessonReviewPage({ ...lesson('author'), refused }, words)],
  ['lesson-looking-on', 'lesson', lessonReviewPage(lesson(null), words)],
  ['quiz', 'quiz', quizReviewPage(quizReview, words)],
  ['quiz-empty', 'quiz', quizReviewPage({ ...quizReview, items: [], from: 0, of: 0 }, words)],
  [
    'piece',
    'piece',
    pieceReviewPage(
      { ...looking('lead'), piece: chapter, threads: [thread('t1')], refused: null, notice: null },
      words,
    ),
  ],
  [
    'glossary',
    'piece',
    pieceReviewPage(
      {
        ...looking('lead'),
        piece: piece('glossary', 'course', {
          terms: [{ key: 'a', term: longTitle, also: [longName, 'b'], text: longTitle }],
        }),
        threads: [thread('t1'), onTerm('t7', 'a'), onTerm('t8', 'gone')],
        ...{ refused: { ...refused, place: 'a' }, notice: null },
      },
      words,
    ),
  ],
  [
    'thread',
    'thread-page',
    threadPage(
      {
        ...{ ...looking('author'), thread: thread('t1'), heads, action: '/studio' },
        form: formModel(['text'] as const, {}, [{ field: 'text', text: 'Write your comment' }]),
      },
      words,
    ),
  ],
  ['overview', 'review', reviewPage(review('reviewer'), words)],
  ['overview-lead', 'review', reviewPage({ ...review('lead'), threads: [] }, words)],
  ['declarations', 'declarations', declarationsPage({ ...looking('lead'), ...declaring }, words)],
  [
    'declarations-looking-on',
    'declarations',
    declarationsPage({ ...looking(null), personId: 'p9', ...declaring }, words),
  ],
  ['declarations-first', 'declarations', declarationsPage({ ...looking('author'), ...declaring, versions: [] }, words)],
];

export const courseReviewSamples: readonly Sample[] = pages.map(([name, template, model]) => ({
  name: `studio-review-${name}`,
  template: `studio/review/${template}`,
  model,
  context: { ...practitioner('/studio'), viewer: { name: 'Leonie Specimen', isOnStaff: true } },
}));
