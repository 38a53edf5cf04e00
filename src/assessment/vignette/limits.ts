/** A vignette that nobody could read through, or check, is refused before anything is worked out about it. */
export const mostSteps = 100;

/** A path is stored with each answer and read as one story, so it does not go on without measure. */
export const mostChoices = 40;

/** Two states from 0 to 6 at each of 100 steps are 4,900 situations; looking at all of them takes a fraction of a second. */
export const mostSituations = 5_000;
