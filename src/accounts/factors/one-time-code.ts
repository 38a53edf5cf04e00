import { timingSafeEqual } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

/** How long a code is shown, in milliseconds, and how many digits it has: what every authenticator app understands. */
const period = 30_000;
const digits = 6;
/** A code is taken one step before and after its own, because clocks differ and typing takes time. */
const window = 1;

const stepAt = (at: Date): number => Math.floor(at.getTime() / period);

/** The code of a key at a time step (RFC 6238 with SHA-1). The key is written in Base32. */
export const codeAt = (key: string, step: number): string =>
  HOTP.generate({ secret: Secret.fromBase32(key), algorithm: 'SHA1', counter: step, digits });

/**
 * The time step to which a code belongs, if that is around `at` and later than `after`; null for a wrong code and for one
 * that was used. Two codes that happen to be alike count as the later one, so that neither works again.
 */
export function stepOf(key: string, code: string, at: Date, after: number): number | null {
  const now = stepAt(at);
  for (let step = now + window; step >= Math.max(now - window, after + 1); step -= 1) {
    if (isSame(codeAt(key, step), code)) return step;
  }
  return null;
}

/** What a QR code tells an authenticator app. */
export const keyAddress = (key: string, issuer: string, label: string): string =>
  new TOTP({ issuer, label, secret: key, algorithm: 'SHA1', digits, period: period / 1000 }).toString();

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
