import type { ReviewAnswer } from '../../../../src/learning/review/review-answer.entity.js';
import { reviewLimits } from '../../../../src/learning/review/queue.js';
import { remembered } from '../../../../src/learning/review/scheduling.js';
import { untilSaid } from '../../../../src/web/review/intervals.js';
import { retentionSaid } from '../../../../src/web/review/retention-said.js';
import type { RatingForm } from '../../../../src/web/review/review-controls.js';
import type { KeptFresh, ReviewHomePage } from '../../../../src/web/review/review-home.page.js';
import type { ReviewFrame } from '../../../../src/web/review/review-prompt.page.js';
import { dueSaid } from '../../../../src/web/review/reviews.page.js';
import { SafeHtml } from '../../../../src/web/views/safe-html.js';
import { attemptItems, resultItems } from './items.js';
import { references, slips } from './lesson-html.js';
import { longTitle, practitioner, words, type Sample } from './sample.js';

const today = '2026-11-23';
const home = '/review/trauma';
const at = practitioner(home);

const answer = (answeredOn: string, rating: ReviewAnswer['rating'], elapsedDays: number | null = 5) =>
  ({ answeredOn, rating, elapsedDays }) as ReviewAnswer;
const answers = Array.from({ length: 30 }, (_, each) => answer('2026-11-10', each % 7 === 0 ? 'again' : 'good'));
const memory = remembered(null, 'good', '2026-11-20', 'sample');

const line = (id: string, about: string) => ({ id, front: new SafeHtml(`What does <em>${id}</em> say?`), about });
const kept: KeptFresh = {
  due: dueSaid(7, words),
  beginHref: `${home}/next?answered=0`,
  retention: retentionSaid(answers, [memory], today, words),
  ahead: [
    { day: words.say('review.day', { ahead: 'today', day: '' }), due: words.say('review.things', { count: 7 }) },
    { day: words.date('2026-12-01'), due: words.say('review.things', { count: 1 }) },
  ],
  fresh: 4,
  limits: reviewLimits,
  modules: [
    { number: 1, title: longTitle, lines: [line('card:one', 'Card, due today'), line('item:two', 'in 3 days')] },
  ],
  takenOut: [line('card:three', 'Card, not asked yet')],
  removalAction: `${home}/removals`,
  returnAction: `${home}/returns`,
  stopAction: `${home}/stop`,
  letters: true,
};
const page: ReviewHomePage = { title: longTitle, language: 'en', courseHref: '/learn/trauma', offer: null, kept };
const resting = { ...kept, due: dueSaid(0, words), beginHref: null, ahead: [], fresh: 0, modules: [], takenOut: [] };
const offer = { action: `${home}/start`, letters: true, limits: reviewLimits };

const frame: ReviewFrame = {
  ...{ title: longTitle, language: 'en', homeHref: home, module: { number: 1, title: longTitle } },
  ...{ answered: 2, left: 5, changed: true },
};
const front = new SafeHtml('Which <em>four</em> lenses can you try on a history?');
const rating: RatingForm = {
  ...{ action: `${home}/answers`, removalAction: `${home}/removals`, id: 'card:one', nth: 3, answered: 2 },
  hint: words.say('review.how-hint'),
  buttons: (['again', 'hard', 'good', 'easy'] as const).map((value, index) => ({
    ...{ value, digit: index + 1, label: words.say(`review.rating.${value}`) },
    next: words.say('review.again', { when: untilSaid(today, '2026-12-24', words) }),
  })),
};
const shown = { back: new SafeHtml('<p>The four of them.</p>'), item: null, references, slips };

export const reviewSamples: readonly Sample[] = [
  {
    name: 'reviews',
    template: 'review/reviews',
    model: { courses: [{ title: longTitle, language: 'en', href: home, state: dueSaid(undefined, words) }] },
    context: practitioner('/review'),
  },
  { name: 'reviews-none', template: 'review/reviews', model: { courses: [] }, context: practitioner('/review') },
  { name: 'review-offer', template: 'review/home', model: { ...page, offer, kept: null }, context: at },
  { name: 'review-home', template: 'review/home', model: page, context: at },
  {
    name: 'review-home-empty',
    template: 'review/home',
    model: { ...page, kept: { ...resting, letters: false, retention: retentionSaid([], [], today, words) } },
    context: at,
  },
  {
    name: 'review-card',
    template: 'review/prompt',
    model: { ...frame, front, item: null, action: `${home}/next`, id: 'card:one' },
    context: practitioner(`${home}/next`),
  },
  ...attemptItems.map((item, index) => ({
    name: `review-item-${index + 1}`,
    template: 'review/prompt',
    model: { ...frame, changed: false, front: null, item, action: `${home}/checks`, id: 'item:two' },
    context: practitioner(`${home}/next`),
  })),
  { name: 'review-answer', template: 'review/answer', model: { ...frame, ...shown, front, rating }, context: at },
  ...resultItems.slice(0, 3).map((item, index) => ({
    name: `review-answer-item-${index + 1}`,
    template: 'review/answer',
    model: { ...frame, ...shown, front: null, back: null, item, references: null, slips: null, rating },
    context: practitioner(`${home}/checks`),
  })),
  {
    name: 'review-rest',
    template: 'review/rest',
    model: {
      ...{ title: longTitle, language: 'en', homeHref: home, heading: words.say('review.done') },
      text: words.say('review.rest', { answered: 10, left: 3, next: 'none' }),
      more: { href: `${home}/next?answered=0`, text: words.say('review.more', { count: 3 }) },
    },
    context: practitioner(`${home}/next`),
  },
];
