import type { Day } from '../../learning/review/day.js';
import { expectedRecall, fewAnswers, retention } from '../../learning/review/retention.js';
import type { ReviewAnswer } from '../../learning/review/review-answer.entity.js';
import type { Memory } from '../../learning/review/scheduling.js';
import type { Words } from '../views/words.js';

/** How much was recalled when it was due, with what that rests on. */
export interface RetentionSaid {
  /** One for each period in which something was due and answered. */
  readonly rows: readonly RetentionRow[];
  /** What can be made of it. */
  readonly note: string;
  /** What the model expects today; null where all answers are of today. */
  readonly expected: string | null;
}

export interface RetentionRow {
  readonly label: string;
  readonly said: string;
  /** Of a bar that is 100 wide. */
  readonly width: number;
}

export function retentionSaid(
  answers: readonly ReviewAnswer[],
  memories: readonly Memory[],
  today: Day,
  words: Words,
): RetentionSaid {
  const periods = retention(answers, today);
  const most = Math.max(...periods.map(({ of }) => of));
  const expected = expectedRecall(memories, today);
  return {
    rows: periods
      .filter(({ of }) => of > 0)
      .map(({ days, recalled, of }) => {
        const share = (recalled / of) * 100;
        const said = words.say('review.recalled', { recalled, of, percent: words.percent(share) });
        return { label: words.say('review.period', { days }), said, width: Math.floor(share) };
      }),
    note: words.say(
      most === 0 ? 'review.retention.none' : most < fewAnswers ? 'review.retention.few' : 'review.retention.note',
    ),
    expected:
      expected === null
        ? null
        : words.say('review.expected', {
            percent: words.percent(Math.floor(expected.share * 100)),
            count: expected.of,
          }),
  };
}
