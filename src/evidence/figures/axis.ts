/** A straight scale from values to places in a drawing. */
export interface Axis {
  /** Round values from end to end, zero among them. */
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

const mostTicks = 7;

/**
 * An axis that holds every value, and zero with room on both sides of it: a difference cannot look large because the axis
 * leaves no room for none.
 */
export function axisAround(values: readonly number[], left: number, right: number): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = stepFor(high - low);
  const first = Math.min(-1, Math.floor(low / step));
  const last = Math.max(1, Math.ceil(high / step));
  const perStep = (right - left) / (last - first);
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, at) => exact((first + at) * step)),
    at: (value) => rounded(left + (value / step - first) * perStep),
  };
}

/** One, two or five times a power of ten, so that there are few ticks and round ones; no difference is finer than 1e-9. */
function stepFor(span: number): number {
  const least = Math.max(span || 1, 1e-9) / (mostTicks - 2);
  const power = 10 ** Math.floor(Math.log10(least));
  return exact(([1, 2, 5, 10].find((times) => times * power >= least) ?? 10) * power);
}

/** Two decimals are finer than any screen, and keep the SVG short. */
export const rounded = (place: number): number => Math.round(place * 100) / 100;

const exact = (value: number): number => Number(value.toPrecision(12));
