const wordsPerHour = 6000;
const secondsPerItem = 90;
const minutesPerQuarter = 15;

/** What an edition asks of its reader: words of lessons, running time of its media, items that its quizzes draw. */
export interface Workload {
  readonly words: number;
  readonly mediaSeconds: number;
  readonly items: number;
}

export interface ContactHours {
  /** Quarters of an hour: what is granted, as a whole number. */
  readonly quarters: number;
  readonly worked: Workload & {
    readonly wordsPerHour: number;
    readonly secondsPerItem: number;
    /** Whole minutes, rounded down. */
    readonly minutes: number;
  };
}

/**
 * Contact hours in quarters: minutes ÷ 60, rounded down to the quarter. A word takes 1/6,000 of an hour, the reading
 * rate in NBCC's continuing-education policy; media their running time; an item that a paper draws 1.5 minutes,
 * which is our own allowance. Reckoned in fifths of a second, of which a word takes three, so that no fraction is lost.
 * Amounts that are not whole or are below zero are refused.
 */
export function contactHours({ words, mediaSeconds, items }: Workload): ContactHours {
  for (const amount of [words, mediaSeconds, items]) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`Not an amount of work: ${amount}.`);
  }
  const fifths = words * ((3600 * 5) / wordsPerHour) + mediaSeconds * 5 + items * secondsPerItem * 5;
  const minutes = Math.floor(fifths / (60 * 5));
  return {
    quarters: Math.floor(minutes / minutesPerQuarter),
    worked: { words, mediaSeconds, items, wordsPerHour, secondsPerItem, minutes },
  };
}

/** The number to print; a quarter has an exact binary value, so nothing is rounded here. */
export function hoursOf({ quarters }: Pick<ContactHours, 'quarters'>): number {
  return quarters / 4;
}
