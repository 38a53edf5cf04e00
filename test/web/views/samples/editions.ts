import { editionDifference } from '../../../../src/catalog/edition-difference.js';
import type { EditionClosing } from '../../../../src/catalog/editions/edition-closing.entity.js';
import type { Published } from '../../../../src/catalog/published.js';
import type { Enrolment } from '../../../../src/learning/enrolment.entity.js';
import { journey } from '../../../../src/learning/journey.js';
import type { EditionMove } from '../../../../src/learning/moving/edition-move.entity.js';
import { activityChanges } from '../../../../src/web/editions/activity-changes.js';
import { partChanges } from '../../../../src/web/editions/part-changes.js';
import { quizChanges } from '../../../../src/web/editions/quiz-changes.js';
import { learnerChangesPage } from '../../../../src/web/learning/moving/learner-changes.page.js';
import { offerOf } from '../../../../src/web/learning/moving/offer.js';
import { studiedEditionPage } from '../../../../src/web/learning/moving/studied-edition.page.js';
import { comparedPage, comparisonPage } from '../../../../src/web/studio/editions/comparison.page.js';
import { editionPage } from '../../../../src/web/studio/editions/edition.page.js';
import { editionsPage } from '../../../../src/web/studio/editions/editions.page.js';
import type { StudioCourse } from '../../../../src/web/studio/studio-courses.service.js';
import { formModel } from '../../../../src/web/views/form.js';
import { editionsOf } from '../../../support/edition-course.js';
import { longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const course: StudioCourse = {
  ...{ id: 'c1', slug: 'small', title: longTitle, edition: 3 },
  standing: { part: 'lead', isAdministrator: false },
};
const editions = editionsOf(3);
const [one, two, three] = editions as readonly [Published, Published, Published];
const closing: EditionClosing = {
  ...{ id: 'x1', editionId: 'e2', inForce: 'e2', reason: longTitle, closedBy: 'p1', closedAt: now },
  ...{ reopenedBy: null, reopenedAt: null },
};
const facts = {
  ...{ course, editions, names: new Map([['p1', longName]]), publishers: new Map([['e3', 'p1']]) },
  ...{ studying: new Map([['e1', 41]]), certified: new Map([['e1', 3]]), closings: new Map([['e2', closing]]) },
};
const form = formModel(['reason'] as const);
const compared = { course, before: one, after: two, isDraft: false };
const place = { page: 1, hrefOf: () => '/next' };
const shown = (key: string) => activityChanges([one, two], key, place, quizChanges, words)!;
const enrolment = { id: 'n1', personId: 'p1', begunAt: now, movedAt: now } as Enrolment;
const standing = { enrolment, edition: two, progress: new Map() };
const move = { movedAt: now, why: 'not-begun' } as EditionMove;
const offer = (certified: number | null, openAttempt: { id: string; quizKey: string } | null) =>
  offerOf(
    {
      ...{ from: one, to: three, difference: editionDifference(one.content, three.content), certified, openAttempt },
      journey: journey({ ...standing, edition: one }, new Map()),
    },
    words,
  );
const studied = {
  ...{ standing, steps: [{ from: one, to: two, move }], changed: new Map([['m1-trial', one]]), offer: null },
};
const learner = {
  ...{ title: longTitle, language: 'en', changes: { href: '/learn/small/edition/1/2', text: longTitle } },
  ...{
    activityHref: '/learn/small/m1-trial',
    knownAction: '/learn/small/edition/known/m1-trial',
    notes: ['Mine.\nAll.'],
  },
};

const pages: readonly (readonly [name: string, template: string, model: object])[] = [
  ['editions', 'studio/editions/editions', editionsPage(facts, words)],
  ['editions-none', 'studio/editions/editions', editionsPage({ ...facts, editions: [] }, words)],
  ['edition', 'studio/editions/edition', editionPage({ ...facts, edition: one, ended: [], form }, words)],
  [
    'edition-closed',
    'studio/editions/edition',
    editionPage({ ...facts, edition: two, ended: [{ ...closing, reopenedAt: now }], form }, words),
  ],
  [
    'comparison',
    'studio/editions/comparison',
    comparisonPage(compared, editionDifference(one.content, two.content), words),
  ],
  [
    'comparison-draft',
    'studio/editions/comparison',
    comparisonPage({ ...compared, isDraft: true }, editionDifference(one.content, two.content), words),
  ],
  ['compared-lesson', 'studio/editions/compared', comparedPage(compared, longTitle, shown('m1-trial'), words)],
  ['compared-quiz', 'studio/editions/compared', comparedPage(compared, longTitle, shown('m1-quiz'), words)],
  ['compared-gone', 'studio/editions/compared', comparedPage(compared, longTitle, shown('m1-old'), words)],
  [
    'compared-details',
    'studio/editions/compared',
    comparedPage(compared, longTitle, partChanges('details', [one, three], place, words), words),
  ],
  ['studied', 'learning/moving/studied-edition', studiedEditionPage(studied, words)],
  ['offered', 'learning/moving/studied-edition', studiedEditionPage({ ...studied, offer: offer(null, null) }, words)],
  [
    'offered-open',
    'learning/moving/studied-edition',
    studiedEditionPage({ ...studied, steps: [], offer: offer(1, { id: 'a1', quizKey: 'm1-quiz' }) }, words),
  ],
  [
    'changes',
    'learning/moving/changes',
    learnerChangesPage(one, three, editionDifference(one.content, three.content), words),
  ],
  ['difference', 'learning/moving/difference', { ...learner, difference: shown('m1-trial') }],
];

export const editionSamples: readonly Sample[] = pages.map(([name, template, model]) => ({
  name: `editions-${name}`,
  template,
  model,
  context: { ...practitioner('/studio'), viewer: { name: 'Leonie Specimen', isOnStaff: true } },
}));
