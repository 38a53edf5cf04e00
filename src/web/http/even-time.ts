const usual = 400;

/** Answers no sooner than after so many milliseconds, so that the time taken does not tell which way the work went. */
export async function evenly<T>(work: Promise<T>, atLeast = usual): Promise<T> {
  const [result] = await Promise.all([work, new Promise((resolve) => setTimeout(resolve, atLeast))]);
  return result;
}
