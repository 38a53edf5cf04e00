import type { Share } from './score.js';

/**
 * Takes back what guessing would bring: a wrong answer to one question with k options costs 1 ÷ (k − 1) of its points, so that
 * guesses come to nothing on average; an answer left out costs nothing (formula scoring; Frary 1988, Educational Measurement:
 * Issues and Practice 7(2):33). `guesses` is k, undefined where this does not apply.
 */
export function afterGuessing(share: Share, guesses: number | undefined): Share {
  if (guesses === undefined || share.earned > 0) return share;
  return { earned: -1, of: guesses - 1 };
}
