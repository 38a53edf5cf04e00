import type { Counts } from '../../../src/catalog/quiz-policy.js';
import { attemptResult } from '../../../src/learning/attempt-result.js';
import type { Attempt } from '../../../src/learning/attempt.entity.js';
import type { Grading } from '../../../src/learning/grading.entity.js';
import { quizStanding } from '../../../src/learning/quiz-standing.js';

let minutes = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 9, (minutes += 1)));

const attempt = (number: number, counts: Counts = 'highest', passMark = 80): Attempt =>
  ({
    ...{ id: `a${number}`, enrolmentId: 'e', quizKey: 'q', number, submittedAt: now() },
    paper: { items: [{ key: 'one' }, { key: 'two' }].map((each) => ({ ...each, revision: each.key, order: {} })) },
    terms: { passMark, attempts: null, reveal: 'never', counts },
  }) as unknown as Attempt;

let ids = 0;
const grading = (attemptId: string, itemKey: string, earned: number, number = 1, correctionId: string | null = null) =>
  ({
    ...{ id: `g${String((ids += 1)).padStart(4, '0')}`, attemptId, itemKey, number, earned, outOf: 1, points: 1 },
    ...{ reason: correctionId ? 'corrected' : 'submitted', gradedBy: null, correctionId, gradedAt: now() },
  }) as Grading;
const marked = (id: string, one: number, two: number) => [grading(id, 'one', one), grading(id, 'two', two)];

describe('a pass once given', () => {
  const first = attempt(1);
  const passed = marked('a1', 1, 1);
  const lost = [...passed, grading('a1', 'two', 0, 2, 'c1')];

  it('stays a pass when a correction takes points away, and the marks say what holds', () => {
    const result = attemptResult(first, lost)!;
    expect([result.percent, result.outcome, result.keepsPass]).toEqual([50, 'passed', true]);
    expect(result.history.map(({ cause, percent, outcome }) => [cause, percent, outcome])).toEqual([
      ['ended', 100, 'passed'],
      ['corrected', 50, 'failed'],
    ]);
  });

  it('stays one for the course, with the per cent that counted then', () => {
    const { passed: pass, percent } = quizStanding([[first, lost]], null);
    expect([pass?.percent, pass?.isKept, pass?.submittedAt, percent]).toEqual([100, true, first.submittedAt, 50]);
  });

  it('is no longer only kept once a later correction gives it back', () => {
    const back = [...lost, grading('a1', 'two', 1, 3, 'c2')];
    expect(quizStanding([[first, back]], null).passed).toMatchObject({ percent: 100, isKept: false });
  });

  it('is none that lasted only until a correction had reached all attempts that count together', () => {
    const [one, two] = [attempt(1, 'average', 70), attempt(2, 'average', 70)];
    const [before, later] = [marked('a1', 0, 0), marked('a2', 1, 1)];
    const up = grading('a1', 'two', 1, 2, 'c');
    const half = quizStanding(
      [
        [one, [...before, up]],
        [two, later],
      ],
      null,
    );
    expect([half.passed?.percent, half.percent]).toEqual([75, 75]);
    const down = grading('a2', 'one', 0, 2, 'c');
    expect(
      quizStanding(
        [
          [one, [...before, up]],
          [two, [...later, down]],
        ],
        null,
      ).passed,
    ).toBeNull();
  });

  it('is nothing that a failed attempt has, however often it was marked', () => {
    const failed = [...marked('a1', 0, 0), grading('a1', 'two', 1, 2, 'c1'), grading('a1', 'two', 0, 3, 'c2')];
    const result = attemptResult(first, failed)!;
    expect([result.outcome, result.keepsPass, quizStanding([[first, failed]], null).passed]).toEqual([
      'failed',
      false,
      null,
    ]);
  });

  it('of an attempt that waits comes with its last mark', () => {
    const waits = [grading('a1', 'one', 1)];
    expect(attemptResult(first, waits)!.outcome).toBe('waiting');
    const all = [...waits, { ...grading('a1', 'two', 1), reason: 'marked' }];
    expect(attemptResult(first, all)!.history.map(({ cause, outcome }) => [cause, outcome])).toEqual([
      ['ended', 'waiting'],
      ['marked', 'passed'],
    ]);
  });
});
