import type { ReviewAnswer } from '../../../src/learning/review/review-answer.entity.js';
import { expectedRecall, retention } from '../../../src/learning/review/retention.js';
import { remembered, type ReviewRating } from '../../../src/learning/review/scheduling.js';
import { retentionSaid } from '../../../src/web/review/retention-said.js';
import { words } from '../../web/views/samples/sample.js';

const today = '2026-11-23';
const answer = (answeredOn: string, rating: ReviewRating, elapsedDays: number | null = 4) =>
  ({ answeredOn, rating, elapsedDays }) as ReviewAnswer;

describe('retention', () => {
  it('is the share of answers when due that were not “again”, first answers left out', () => {
    const answers = [
      answer('2026-11-20', 'good'),
      answer('2026-11-20', 'again'),
      answer('2026-11-21', 'hard'),
      answer('2026-11-22', 'again', null),
      answer('2026-10-01', 'again'),
      answer('2026-08-01', 'again'),
    ];
    expect(retention(answers, today)).toEqual([
      { days: 30, recalled: 2, of: 3 },
      { days: 90, recalled: 2, of: 4 },
    ]);
  });

  it.each([
    ['2026-10-24', 0],
    ['2026-10-25', 1],
  ])('counts the last thirty days, today among them: from %s it finds %d', (day, of) => {
    expect(retention([answer(day, 'good')], today)[0]?.of).toBe(of);
  });

  it('expects something of what was answered before today, and less of what was answered longer ago', () => {
    expect(expectedRecall([], today)).toBeNull();
    const on = (day: string) => remembered(null, 'good', day, 'seed');
    expect(expectedRecall([on(today)], today)).toBeNull();
    const yesterday = expectedRecall([on('2026-11-22'), on(today)], today);
    expect(yesterday).toEqual({ share: expect.closeTo(0.94, 1), of: 1 });
    const both = expectedRecall([on('2026-11-22'), on('2026-09-22')], today);
    expect(both!.of).toBe(2);
    expect(both!.share).toBeLessThan(yesterday!.share);
  });
});

describe('retention in words', () => {
  it('says that there is nothing, that it is little, or what it means', () => {
    const said = (count: number) => retentionSaid(Array(count).fill(answer(today, 'good')), [], today, words);
    expect(said(0)).toEqual({ rows: [], note: expect.stringContaining('nothing to count'), expected: null });
    expect(said(19).note).toContain('too few answers to say much');
    expect(said(20).note).toContain('about 90%');
  });

  it('gives each share with the count that it rests on, rounded down', () => {
    const answers = [...Array(5).fill(answer(today, 'good')), answer(today, 'again')] as ReviewAnswer[];
    const [month] = retentionSaid(answers, [], today, words).rows;
    expect(month).toEqual({ label: 'Last 30 days', said: '5 of 6 (83.3%)', width: 83 });
  });
});
