/**
 * Words that are read in a minute: 6,000 an hour, the rate by which NBCC's continuing-education policy credits reading.
 */
const wordsPerMinute = 100;
/** Our own allowance for an item that a paper draws: 90 seconds to read, weigh and answer it. */
const minutesPerItem = 1.5;

/**
 * Names the rule with the edition, so that hours once granted can be worked out again. A vignette counts an item for each
 * choice of its shortest way; editions under `words-6000-an-hour-items-90-seconds` are older than vignettes.
 */
export const readingRule = 'words-6000-an-hour-items-and-choices-90-seconds';

interface Workload {
  readonly words: number;
  /** Running time of media, in seconds. */
  readonly mediaSeconds: number;
  /** Items that the papers draw, not those that their quizzes hold; of a vignette each choice on its shortest way. */
  readonly items: number;
}

/** Minutes that a piece of a course takes, not rounded: words ÷ 100, running time of media, 1.5 for each item drawn. */
export function minutesOf({ words, mediaSeconds, items }: Workload): number {
  return (
    (words * 60 + mediaSeconds * wordsPerMinute + items * minutesPerItem * 60 * wordsPerMinute) / (60 * wordsPerMinute)
  );
}
