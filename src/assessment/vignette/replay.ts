import { own } from '../answer.js';
import { isOpen, type Values } from './states.js';
import { placeAfter, type Play, type Taken } from './play.js';
import type { VignetteChoice, VignetteItem, VignetteState, VignetteStep } from './vignette-item.js';

/** A state before and after a choice: a limit can keep it where it was. */
export interface Moved {
  readonly state: VignetteState;
  readonly before: number;
  readonly after: number;
}

/** A choice that was not taken, and what it would have led to; `to` is null where the vignette would have ended. */
export interface OtherWay {
  readonly choice: VignetteChoice;
  readonly open: boolean;
  readonly moved: readonly Moved[];
  readonly to: VignetteStep | null;
}

/** One step of the way that was gone, with the ways that were not. */
export interface ReplayedStep {
  readonly step: VignetteStep;
  readonly choice: VignetteChoice;
  readonly moved: readonly Moved[];
  readonly to: VignetteStep | null;
  readonly others: readonly OtherWay[];
}

/** What the result tells of a way: only to be shown when the key may be. */
export interface Replay {
  readonly steps: readonly ReplayedStep[];
  /** Where the way stopped without an end; null where it came to one. */
  readonly stoppedAt: VignetteStep | null;
  readonly score: number;
  readonly max: number;
  readonly states: readonly StateCourse[];
}

/** How one state went: its value at the start and after each choice. */
interface StateCourse {
  readonly state: VignetteState;
  readonly values: readonly number[];
}

export function replay(item: VignetteItem, play: Play): Replay {
  return {
    steps: play.taken.map((taken) => replayed(item, taken)),
    stoppedAt: play.step,
    score: play.score,
    max: item.score.max,
    states: item.states.map((state, index) => ({
      state,
      values: [state.start, ...play.taken.map(({ after }) => after[index] ?? state.start)],
    })),
  };
}

function replayed(item: VignetteItem, { step, choice, before }: Taken): ReplayedStep {
  return {
    step,
    choice,
    ...ledTo(item, before, choice),
    others: step.choices
      .filter((other) => other.key !== choice.key)
      .map((other) => ({ choice: other, open: isOpen(item, before, other), ...ledTo(item, before, other) })),
  };
}

/** Every state that the choice speaks of, also where a limit kept it where it was. */
function ledTo(item: VignetteItem, before: Values, choice: VignetteChoice): Pick<ReplayedStep, 'moved' | 'to'> {
  const { step, values } = placeAfter(item, before, choice);
  const moved = item.states.flatMap((state, index) => {
    if ((own(choice.effects, state.key) ?? 0) === 0) return [];
    return [{ state, before: before[index] ?? state.start, after: values[index] ?? state.start }];
  });
  return { moved, to: step };
}
