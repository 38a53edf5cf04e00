/** The number of an edition as it stands in an address or a form; anything else is no number. */
export const editionNumber = (typed: unknown): number =>
  typeof typed === 'string' && /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : NaN;
