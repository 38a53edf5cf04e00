import {
  type CardInput,
  createEmptyCard,
  fsrs,
  type FSRSParameters,
  type Grade,
  Rating,
  State,
  StrategyMode,
} from 'ts-fsrs';
import { type Day, dayAfter, daysBetween, middayOf } from './day.js';

/** How it was, from not known to known at once; the numbers of FSRS are 1 to 4 in this order. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type ReviewRating = (typeof ratings)[number];

/** What FSRS takes a practitioner to remember of one thing. */
export interface Memory {
  /** Days until the chance to recall it has fallen to 90 in 100. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** How often it was answered, and how often it had been forgotten by then. */
  readonly answers: number;
  readonly lapses: number;
  readonly lastOn: Day;
  readonly dueOn: Day;
}

/**
 * FSRS 6 with the weights that its authors publish as its default, written out so that an update of the library moves nobody's
 * dates. Nothing comes twice on one day: there are no steps of minutes. docs/spaced-review.md gives the reasons.
 */
export const parameters: FSRSParameters = {
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: true,
  enable_short_term: false,
  learning_steps: [],
  relearning_steps: [],
  w: [
    ...[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796],
    ...[1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542],
  ],
};

const grades: Readonly<Record<ReviewRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** What an answer today makes of the memory; `before` is null at the first. `seed` decides the few days by which dates are spread. */
export function remembered(before: Memory | null, rating: ReviewRating, today: Day, seed: string): Memory {
  return memoryFrom(scheduler(before, seed).next(cardOf(before, today), middayOf(today), grades[rating]).card, today);
}

/** The day on which it would come again, for each way to answer. */
export function foreseen(before: Memory | null, today: Day, seed: string): Readonly<Record<ReviewRating, Day>> {
  const day = (rating: ReviewRating) => remembered(before, rating, today, seed).dueOn;
  return { again: day('again'), hard: day('hard'), good: day('good'), easy: day('easy') };
}

/** The chance, from 0 to 1, that it would be recalled on this day, by the forgetting curve of FSRS. */
export function retrievability(memory: Memory, today: Day): number {
  return fsrs(parameters).get_retrievability(cardOf(memory, today), middayOf(today), false);
}

/** The same answer on the same day has the same date, however often it is worked out. */
function scheduler(before: Memory | null, seed: string) {
  return fsrs(parameters).useStrategy(StrategyMode.SEED, () => `${seed} ${before?.answers ?? 0}`);
}

function cardOf(memory: Memory | null, today: Day): CardInput {
  if (memory === null) return createEmptyCard(middayOf(today));
  const { stability, difficulty, answers, lapses, lastOn, dueOn } = memory;
  return {
    ...{ stability, difficulty, reps: answers, lapses, state: State.Review, learning_steps: 0 },
    ...{ due: middayOf(dueOn), last_review: middayOf(lastOn) },
    ...{ scheduled_days: daysBetween(lastOn, dueOn), elapsed_days: 0 },
  };
}

function memoryFrom(
  card: Pick<CardInput, 'stability' | 'difficulty' | 'reps' | 'lapses' | 'scheduled_days'>,
  today: Day,
): Memory {
  const { stability, difficulty, reps, lapses, scheduled_days: days } = card;
  return { stability, difficulty, answers: reps, lapses, lastOn: today, dueOn: dayAfter(today, days) };
}
