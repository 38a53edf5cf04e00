const appDigits = 6;
const recoveryDigits = 12;

/** A code as it was typed, perhaps with spaces and dashes, by its kind; null for what can be neither. */
export function typedCode(typed: string): { readonly kind: 'app' | 'recovery'; readonly code: string } | null {
  const code = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d+$/.test(code)) return null;
  if (code.length === appDigits) return { kind: 'app', code };
  return code.length === recoveryDigits ? { kind: 'recovery', code } : null;
}

/** A recovery code, written in three groups. `draw` gives a whole number from 0 up to, but not including, the one given. */
export const recoveryCode = (draw: (below: number) => number): string =>
  Array.from({ length: 3 }, () => String(draw(10_000)).padStart(4, '0')).join('-');
