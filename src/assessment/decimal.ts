/** A decimal number, exact: `digits` ÷ 10 to the power of `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Reads plain digits such as `-12.50`, and what JavaScript makes of a very small or large number, such as `1e-7`. */
export function decimalOf(text: string): Decimal {
  const [, sign = '', whole = '', part = '', power = '0'] = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/.exec(text) ?? [];
  if (whole + part === '') throw new RangeError(`“${text}” is not a decimal number.`);
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = part.length - Number(power);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

export const times = (one: Decimal, other: Decimal): Decimal => ({
  digits: one.digits * other.digits,
  places: one.places + other.places,
});

/** Below 0 where the first is less, above 0 where it is more, else 0. */
export function compare(one: Decimal, other: Decimal): number {
  const places = Math.max(one.places, other.places);
  const difference = scaled(one, places) - scaled(other, places);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

const scaled = ({ digits, places }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - places);
