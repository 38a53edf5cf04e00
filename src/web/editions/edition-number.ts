/** The number of an edition as it stands in an address or a form; anything else is no number. */
export const editionNumber = (typed: unknown): number =>
  typeof typed === 'string' && /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : NaN;

/** Two editions that are compared: the earlier comes first, whichever way they were asked for. */
export function comparedNumbers(before: unknown, after: unknown): readonly [number, number] {
  const [one, other] = [editionNumber(before), editionNumber(after)];
  return other < one ? [other, one] : [one, other];
}
