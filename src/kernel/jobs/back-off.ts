/** How long to wait after so many tries, in milliseconds. */
export type BackOff = (tries: number) => number;

/** Twice as long after each try, from `first` up to `longest`, both in milliseconds. */
export const exponential =
  (first: number, longest: number): BackOff =>
  (tries) =>
    Math.min(longest, first * 2 ** Math.min(tries - 1, 30));
