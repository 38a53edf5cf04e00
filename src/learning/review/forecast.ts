import { type Day, dayAfter } from './day.js';
import type { Waiting } from './queue.js';

export interface DayAhead {
  readonly day: Day;
  readonly due: number;
}

/** How many things come on each of the next days, today with what has waited since before. What is new has no day yet. */
export function forecast(waiting: readonly Waiting[], today: Day, days: number): readonly DayAhead[] {
  return Array.from({ length: days }, (_, ahead) => {
    const day = dayAfter(today, ahead);
    const due = waiting.filter(({ dueOn }) => dueOn !== null && (ahead === 0 ? dueOn <= day : dueOn === day)).length;
    return { day, due };
  });
}
