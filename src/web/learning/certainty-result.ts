import { explain } from '../../assessment/behaviour.js';
import { calibration, mostForCertainty } from '../../assessment/certainty-scheme.js';
import type { Asked } from '../../learning/asked.js';
import type { Words } from '../views/words.js';

/** How well somebody knew what they knew: how often they were right at each certainty. */
export interface CertaintyResult {
  readonly text: string;
  readonly rows: readonly { readonly certainty: string; readonly right: string; readonly when: string }[];
}

/** Null where the quiz did not ask. What was not answered says nothing of how sure one was. */
export function certaintyResult(
  asked: readonly Asked[],
  rule: 'off' | 'reported' | 'marked',
  words: Words,
): CertaintyResult | null {
  if (rule === 'off') return null;
  const judged = asked.flatMap(({ item, answer, certainty }) =>
    certainty === undefined ? [] : [{ answer, certainty, isRight: explain(item, answer).verdict === 'right' }],
  );
  const { levels, marks } = calibration(judged.filter(({ answer }) => answer !== null));
  return {
    text: words.say(`certainty.result.${rule}`, { marks, most: judged.length * mostForCertainty }),
    rows: levels.map(({ certainty, given, right }) => ({
      certainty: words.say(`certainty.${certainty}`),
      right: given === 0 ? words.say('certainty.result.never') : words.say('certainty.result.right', { right, given }),
      when: words.say(`certainty.when.${certainty}`),
    })),
  };
}
