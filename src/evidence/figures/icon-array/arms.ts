import type { FigureFacts, FigureTexts } from '../behaviour.js';
import { isRecalled, publishedNumber } from '../numbers.js';
import { numberWords } from '../number-words.js';
import type { IconArrayFigure, IconArm } from './icon-array.js';

/** An arm with its numbers and what is said of it. */
export interface ArmReading {
  readonly label: string;
  readonly count: number;
  readonly of: number;
  /** As many of a hundred. */
  readonly filled: number;
  readonly recalled: boolean;
  /** What stands beside the rounds, first how many of a hundred. */
  readonly lines: readonly string[];
  readonly share: string | null;
}

/** To the nearest whole person; a half goes up. Whole numbers are compared, so that no binary fraction decides. */
export const ofHundred = (count: number, of: number): number => Math.floor((200 * count + of) / (2 * of));

/** The numbers of an arm, or null where the facts lack one of them. */
export function countsOf(
  { study }: Pick<IconArrayFigure, 'study'>,
  arm: IconArm,
  facts: FigureFacts,
): { readonly count: number; readonly of: number; readonly recalled: boolean } | null {
  const from = facts.study(study);
  const count = publishedNumber(from, arm.count);
  const whole = arm.of === null ? null : publishedNumber(from, arm.of);
  const of = arm.of === null ? count?.n : whole?.value;
  if (!count || of === undefined || of === null) return null;
  return { count: count.value, of, recalled: isRecalled(count) || (whole !== null && isRecalled(whole)) };
}

export function armsOf(figure: IconArrayFigure, facts: FigureFacts, texts: FigureTexts): readonly ArmReading[] {
  const { say, locale } = texts;
  return figure.arms.flatMap((arm) => {
    const counts = countsOf(figure, arm, facts);
    if (!counts) return [];
    const { count, of, recalled } = counts;
    const filled = ofHundred(count, of);
    const number = arm.share === null ? null : publishedNumber(facts.study(figure.study), arm.share);
    const share =
      number &&
      say(isRecalled(number) ? 'figure.icons.share-recalled' : 'figure.icons.share', {
        share: numberWords(number.value, locale),
      });
    const lines = [
      say('figure.icons.filled', { filled, outcome: figure.outcome }),
      say(recalled ? 'figure.icons.counts-recalled' : 'figure.icons.counts', { count, of }),
      ...(share ? [share] : []),
    ];
    return [{ label: arm.label, count, of, filled, recalled, lines, share }];
  });
}
