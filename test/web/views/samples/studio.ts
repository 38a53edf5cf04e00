import type { Correction } from '../../../../src/assessment/correction.js';
import type { Item } from '../../../../src/assessment/item.js';
import { revisionOf } from '../../../../src/assessment/revision.js';
import type { StaffRole } from '../../../../src/catalog/access.js';
import type { Quiz } from '../../../../src/catalog/edition.js';
import type { Published } from '../../../../src/catalog/published.js';
import type { AttemptResult } from '../../../../src/learning/attempt-result.js';
import type { Attempt } from '../../../../src/learning/attempt.entity.js';
import type { Marking } from '../../../../src/learning/marking/marking.entity.js';
import type { WaitingResponse } from '../../../../src/learning/marking/queue.service.js';
import type { ItemCorrection } from '../../../../src/learning/regrading/item-correction.entity.js';
import type { ItemFigures } from '../../../../src/learning/regrading/item-figures.service.js';
import type { Response } from '../../../../src/learning/response.entity.js';
import { studioCoursePage } from '../../../../src/web/studio/course.page.js';
import { studioHomePage } from '../../../../src/web/studio/home.page.js';
import { correctionFields, readCorrection } from '../../../../src/web/studio/items/correction-form.js';
import { correctionPage } from '../../../../src/web/studio/items/correction.page.js';
import { dryRunPage } from '../../../../src/web/studio/items/dry-run.page.js';
import { studioItemPage } from '../../../../src/web/studio/items/item.page.js';
import { readMarks } from '../../../../src/web/studio/marking/mark-form.js';
import { noticeSaid } from '../../../../src/web/studio/marking/notice.js';
import { markingQueuePage } from '../../../../src/web/studio/marking/queue.page.js';
import { responsePage } from '../../../../src/web/studio/marking/response.page.js';
import { studioQuizPage } from '../../../../src/web/studio/quiz.page.js';
import type { StudioCourse } from '../../../../src/web/studio/studio-courses.service.js';
import { formModel } from '../../../../src/web/views/form.js';
import type { PageContext } from '../../../../src/web/views/page-context.js';
import { essay, everyItem, numeric } from '../../../assessment/sample-items.js';
import { longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-23T09:30:00Z');
const staff = (path: string): PageContext => ({
  ...practitioner(path),
  viewer: { name: 'Leonie Specimen', isOnStaff: true },
});

const as = (part: StaffRole | null): StudioCourse => ({
  ...{ id: 'c1', slug: 'trauma', title: longTitle, edition: 2 },
  standing: { part, isAdministrator: part === null },
});
const [lead, looker] = [as('lead'), as(null)];
const marker = { id: 'p9', role: 'lead' } as const;

const edition = { id: 'e1', number: 2, content: { language: 'en', images: {}, evidence: { studies: {} } } };
const published = edition as unknown as Published;
const quiz = { key: 'q', title: longTitle, items: everyItem } as unknown as Quiz;
const figures = (item: Item, part: Partial<ItemFigures> = {}): ItemFigures => ({
  ...{ quiz, item, revision: revisionOf(item), editions: [published] },
  ...{ asked: 40, all: 12, none: 25, ...part },
});
const correction = (item: Item, part: Partial<ItemCorrection> = {}): ItemCorrection => ({
  ...{ id: 'k1', courseId: 'c1', itemKey: item.key, revision: revisionOf(item), number: 1, remedy: 'everyone' },
  ...{ key: null, reason: longTitle, madeBy: 'p1', madeAt: now },
  foreseen: { attempts: 300, changed: 200, up: 100, down: 100, gained: 90, kept: 2 },
  ...part,
});
const names = new Map([['p1', longName]]);
const all = everyItem.map((item) => figures(item));
const inForce = new Map([[revisionOf(numeric), correction(numeric)]]);

const result = (percent: number, outcome: AttemptResult['outcome'], keepsPass = false): AttemptResult =>
  ({ percent, outcome, keepsPass, history: [] }) as unknown as AttemptResult;
const attempt = { id: 'a1', number: 2, terms: { passMark: 80, attempts: 3, reveal: 'never' }, submittedAt: now };
const change = (from: AttemptResult, to: AttemptResult, gained = false) => ({
  ...{ attempt: attempt as unknown as Attempt, personId: 'p1', from, to, gained },
});
const dryRun = {
  foreseen: correction(numeric).foreseen,
  changes: [
    change(result(75, 'failed'), result(100, 'passed'), true),
    change(result(100, 'passed'), result(75, 'passed', true)),
    change(result(0, 'waiting'), result(50, 'waiting')),
  ],
};
const newKey: Correction = { remedy: 'key', key: { answer: { value: 30, low: 29, high: 31 }, ranges: [] } };
const keyFields = { remedy: 'key', 'key.value': '30', 'key.low': '29', 'key.high': '31' };
const dryRunFacts = { course: lead, figures: figures(numeric), correction: newKey, fields: keyFields, dryRun, names };

const waiting = (part: Partial<WaitingResponse> = {}): WaitingResponse => ({
  response: { id: 'r1', answer: 'One paragraph.\n\nAnother one, with <em>marks</em>.', savedAt: now } as Response,
  ...{ attempt: attempt as unknown as Attempt, personId: 'p1', edition: published, quiz, item: essay },
  ...{ markings: [], wants: 'first', lease: null, ...part },
});
const given = (part: Marking['part']): Marking => ({
  ...{ id: part, attemptId: 'a1', itemKey: essay.key, part, markedBy: 'p2', markedAt: now },
  marks: Object.fromEntries(essay.rubric.map(({ key }) => [key, 0])),
  ...{ comments: { [essay.rubric[0]!.key]: longTitle }, comment: part === 'first' ? longTitle : null },
});
const agreement = (pairs: number) => ({
  ...{ quiz, item: essay },
  criteria: essay.rubric.map((row) => ({
    row,
    agreement: { pairs, exact: 0.5, adjacent: 1, kappa: pairs > 2 ? 0.62 : null },
  })),
});
const queueFacts = { agreements: [], now, notice: null };
const responseFacts = { course: lead, until: later, name: null, problems: [] };
const unread = readMarks(essay, {}, words).problems;

const pages: readonly (readonly [name: string, template: string, model: object])[] = [
  ['home', 'home', studioHomePage([lead, { ...looker, edition: null }], new Map([['c1', 12]]), true, words)],
  [
    'course',
    'course',
    studioCoursePage({ course: lead, figures: all, inForce, corrections: [correction(numeric)], waiting: 3 }, words),
  ],
  [
    'course-calm',
    'course',
    studioCoursePage({ course: looker, figures: [], inForce: new Map(), corrections: [], waiting: 0 }, words),
  ],
  ['quiz', 'quiz', studioQuizPage({ course: lead, quiz, figures: all, inForce }, words)],
  ['quiz-looking-on', 'quiz', studioQuizPage({ course: looker, quiz, figures: all, inForce: new Map() }, words)],
  ...everyItem.map(
    (item) =>
      [
        `item-${item.type}`,
        'items/item',
        studioItemPage(
          { course: lead, figures: figures(item), corrections: [], names, typed: null, problems: [] },
          words,
        ),
      ] as const,
  ),
  ...everyItem.map(
    (item) =>
      [
        `item-${item.type}-refused`,
        'items/item',
        studioItemPage(
          {
            ...{
              course: lead,
              figures: figures(item),
              corrections: [correction(item)],
              names,
              typed: { remedy: 'key' },
            },
            problems: readCorrection(item, { remedy: 'key' }, words).problems,
          },
          words,
        ),
      ] as const,
  ),
  [
    'item-looking-on',
    'items/item',
    studioItemPage(
      { course: looker, figures: figures(numeric), corrections: [], names, typed: null, problems: [] },
      words,
    ),
  ],
  [
    'dry-run',
    'items/dry-run',
    dryRunPage({ ...dryRunFacts, inForce: null, isMeanwhile: false, form: formModel(correctionFields) }, words),
  ],
  [
    'dry-run-meanwhile',
    'items/dry-run',
    dryRunPage(
      {
        ...{ ...dryRunFacts, inForce: correction(numeric), isMeanwhile: true },
        ...{ correction: { remedy: 'out', key: null }, dryRun: { ...dryRun, changes: [] } },
        form: formModel(correctionFields, {}, [{ field: null, text: words.say('fault.corrected-meanwhile') }]),
      },
      words,
    ),
  ],
  ...(['done', 'under-way', 'replaced'] as const).map(
    (state) =>
      [
        `correction-${state}`,
        'items/correction',
        correctionPage(
          {
            ...{ course: lead, item: numeric, names, isReplaced: state === 'replaced' },
            correction: correction(numeric, newKey),
            regrading: { id: 'k1', changed: 3, gained: 1, kept: 0, doneAt: state === 'done' ? now : null },
          },
          words,
        ),
      ] as const,
  ),
  [
    'queue',
    'marking/queue',
    markingQueuePage(
      {
        ...{ ...queueFacts, course: lead, marker, notice: noticeSaid('marked', words) },
        waiting: [
          waiting(),
          waiting({ personId: 'p9' }),
          waiting({ wants: 'second', markings: [{ ...given('first'), markedBy: 'p9' }] }),
          waiting({ wants: 'settled', markings: [given('first'), given('second')] }),
          waiting({ lease: { id: 'l', attemptId: 'a1', itemKey: essay.key, heldBy: 'p2', until: later } }),
        ],
        agreements: [agreement(12), agreement(2), agreement(0)],
      },
      words,
    ),
  ],
  ['queue-empty', 'marking/queue', markingQueuePage({ ...queueFacts, course: lead, marker, waiting: [] }, words)],
  [
    'queue-looking-on',
    'marking/queue',
    markingQueuePage({ ...queueFacts, course: looker, marker: null, waiting: [waiting()] }, words),
  ],
  ['response', 'marking/response', responsePage({ ...responseFacts, waiting: waiting(), fields: {} }, words)],
  [
    'response-refused',
    'marking/response',
    responsePage({ ...responseFacts, waiting: waiting(), fields: { comment: longTitle }, problems: unread }, words),
  ],
  [
    'response-settling',
    'marking/response',
    responsePage(
      {
        ...{ ...responseFacts, name: longName, fields: {} },
        waiting: waiting({ wants: 'settled', markings: [given('first'), given('second')] }),
      },
      words,
    ),
  ],
];

export const studioSamples: readonly Sample[] = pages.map(([name, template, model]) => ({
  ...{ name: `studio-${name}`, template: `studio/${template}`, model, context: staff('/studio/courses/trauma') },
}));
