import { type ActivityFacts, standingSaid } from '../../../src/web/learning/activity-standing.js';
import { outcomeSaid } from '../../../src/web/learning/outcome-said.js';
import { attemptsSaid } from '../../../src/web/learning/quiz.page.js';
import { tallyOf } from '../../../src/web/learning/tally.js';
import { termsSaid } from '../../../src/web/learning/terms.js';
import { words } from '../views/samples/sample.js';

describe('what is promised of a quiz', () => {
  const terms = { passMark: 80, attempts: 3, reveal: 'after-pass-or-last', drawn: 10 } as const;

  it('names the paper, the mark, the attempts and the reveal', () => {
    expect(termsSaid(terms, words)).toEqual([
      'A paper has 10 items. You pass at 80% of the points; an item without an answer earns none.',
      'You may try 3 times.',
      'Your best attempt counts.',
      'There is no time limit.',
      expect.stringContaining('once you have passed or have used your last attempt'),
    ]);
  });

  it.each([
    [1, 'You may try once.'],
    [2, 'You may try twice.'],
    [null, 'You may try as often as you like.'],
  ])('says %s attempts as people would', (attempts, said) => {
    expect(termsSaid({ ...terms, attempts }, words)[1]).toBe(said);
  });

  it('says what certainty does to a mark, and nothing of guessing where certainty has its own price for it', () => {
    const all = (fields: object) => termsSaid({ ...terms, ...fields }, words).join(' ');
    expect(all({ certainty: 'reported' })).toContain('how sure you are of it. This does not change your mark.');
    expect(all({ certainty: 'marked' })).toContain('how sure you are of it, and that decides your mark');
    expect(all({ marking: 'negative' })).toContain('what guessing would earn');
    expect(all({ marking: 'negative', certainty: 'marked' })).not.toContain('what guessing would earn');
  });

  it.each([
    [0, 3, 'You have not tried yet; 3 are left.'],
    [1, 2, 'You have used one attempt; one is left.'],
    [3, 3, 'You have used 3 attempts; none is left.'],
    [2, null, 'You have used 2 attempts.'],
  ])('counts %s of %s attempts', (used, of, said) => {
    expect(attemptsSaid(used, of, words)).toBe(said);
  });
});

it('a result says what came of it', () => {
  expect(outcomeSaid('passed', 0, words)).toBe('Passed, with everything right');
  expect(outcomeSaid('passed', 2, words)).toBe('Passed, with 2 items to look at again');
  expect(outcomeSaid('failed', 2, words)).toBe('Not passed this time');
});

describe('the line of an activity', () => {
  const facts = {
    kind: 'quiz',
    now: false,
    doneAt: null,
    percent: null,
    minutes: 15,
    attemptOpen: false,
    look: null,
  } as const;

  it.each<[Partial<ActivityFacts>, string]>([
    [{}, 'To do, 15 minutes'],
    [{ look: 'look' }, 'For you to see where you stand, 15 minutes'],
    [{ look: 'practice' }, 'Practice, 15 minutes'],
    [{ look: 'look', doneAt: '2026-11-03' }, 'Taken 3 Nov 2026'],
    [{ now: true }, 'You are here'],
    [{ now: true, attemptOpen: true }, 'Attempt open'],
    [{ doneAt: '2026-11-03' }, 'Done 3 Nov 2026'],
    [{ doneAt: '2026-11-03', percent: 90 }, 'Passed, 90%'],
  ])('says with %j: %s', (more, said) => {
    expect(standingSaid({ ...facts, ...more }, words)).toBe(said);
  });
});

it('a tally marks what is done, what is next, and which are quizzes', () => {
  const activities = [
    { key: 'a', kind: 'lesson', done: true },
    { key: 'b', kind: 'lesson', done: false },
    { key: 'q', kind: 'quiz', done: false },
  ] as const;
  expect(tallyOf(activities, 'b')).toEqual({
    marks: [
      { quiz: false, done: true, now: false },
      { quiz: false, done: false, now: true },
      { quiz: true, done: false, now: false },
    ],
    done: 1,
    of: 3,
  });
  expect(tallyOf(activities, 'a').marks[0]).toEqual({ quiz: false, done: true, now: false });
});
