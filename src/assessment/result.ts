/** Whether a share reaches the pass mark, a whole per cent: compared as whole numbers, so that 79.999 is not 80. */
export function passed(
  share: { readonly earned: number | bigint; readonly of: number | bigint },
  passMark: number,
): boolean {
  if (!Number.isInteger(passMark) || passMark < 0 || passMark > 100) {
    throw new RangeError('A pass mark is a whole number from 0 to 100.');
  }
  return BigInt(share.earned) * 100n >= BigInt(passMark) * BigInt(share.of);
}
