import type { Foreseen } from '../../../learning/regrading/foresight.js';
import type { Regrading } from '../../../learning/regrading/regrading.entity.js';
import type { Words } from '../../views/words.js';

/** One figure of a correction: what the dry run said, and what was done by now, where that is known. */
export interface FigureLine {
  readonly label: string;
  readonly foreseen: string;
  readonly done: string | null;
}

const names = ['attempts', 'changed', 'up', 'down', 'gained', 'kept'] as const satisfies readonly (keyof Foreseen)[];
const counted = ['changed', 'gained', 'kept'] as const satisfies readonly (keyof Foreseen & keyof Regrading)[];

const isCounted = (name: keyof Foreseen): name is (typeof counted)[number] =>
  (counted as readonly string[]).includes(name);

export const figuresSaid = (foreseen: Foreseen, done: Regrading | null, words: Words): readonly FigureLine[] =>
  names.map((name) => ({
    label: words.say(`studio.figure.${name}`),
    foreseen: words.number(foreseen[name]),
    done: done && isCounted(name) ? words.number(done[name]) : null,
  }));
