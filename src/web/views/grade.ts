import type { Claim } from '../../evidence/claim.js';
import type { Words } from './words.js';

/** A claim's strength as the partial `grade` shows it: certainty of an effect and confidence in a fact differ in their words. */
export interface Grade {
  readonly scale: string;
  readonly word: string;
  readonly rounds: readonly { readonly x: number; readonly full: boolean; readonly half: boolean }[];
}

const filled = { high: 4, moderate: 3, low: 2, 'very-low': 1 } as const;

export function gradeOf({ strength, contested }: Pick<Claim, 'strength' | 'contested'>, words: Words): Grade {
  const { level } = strength;
  const full = level === null ? 0 : filled[level];
  const rounds = [0, 16, 32, 48].map((x, place) => ({ x, full: place < full, half: level === null }));
  const disputed = words.say('lesson.claim.contested');
  const word = level === null ? disputed : words.say(`lesson.${strength.scale}.${level}`);
  return {
    scale: words.say(`lesson.claim.${strength.scale}`),
    word: contested && level !== null ? words.list([word, disputed.toLowerCase()]) : word,
    rounds,
  };
}
