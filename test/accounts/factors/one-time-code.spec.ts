import fc from 'fast-check';
import { codeAt, keyAddress, stepOf } from '../../../src/accounts/factors/one-time-code.js';

/** The key of RFC 6238, appendix B, for SHA-1: the text 12345678901234567890. */
const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Appendix B of RFC 6238: the moment in seconds since 1970, and the last six of the eight digits that stand there. */
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

const step = (seconds: number) => Math.floor(seconds / 30);
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each(vectors)('is at %i seconds the one of RFC 6238', (seconds, code) => {
    expect(codeAt(key, step(seconds))).toBe(code);
    expect(stepOf(key, code, at(seconds), 0)).toBe(step(seconds));
  });

  it.each([
    ['of this step', 0, true],
    ['of the step before', -1, true],
    ['of the step after', 1, true],
    ['of two steps before', -2, false],
    ['of two steps after', 2, false],
  ])('%s is good or not', (_, away, isGood) => {
    const now = 1_234_567_890;
    const code = codeAt(key, step(now) + away);
    expect(stepOf(key, code, at(now), 0)).toBe(isGood ? step(now) + away : null);
  });

  it('is good once, and an earlier one never after it', () => {
    const now = 1_234_567_890;
    const code = codeAt(key, step(now));
    expect(stepOf(key, code, at(now), step(now))).toBeNull();
    expect(stepOf(key, codeAt(key, step(now) - 1), at(now), step(now))).toBeNull();
    expect(stepOf(key, codeAt(key, step(now) + 1), at(now), step(now))).toBe(step(now) + 1);
  });

  it('is never taken for a step that is used or out of the window, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 4_000_000_000 }),
        fc.integer({ min: -3, max: 3 }),
        fc.stringMatching(/^\d{6}$/),
        (seconds, used, code) => {
          const found = stepOf(key, code, at(seconds), step(seconds) + used);
          if (found === null) return;
          expect(found).toBeGreaterThan(step(seconds) + used);
          expect(Math.abs(found - step(seconds))).toBeLessThanOrEqual(1);
          expect(codeAt(key, found)).toBe(code);
        },
      ),
    );
  });

  it('comes from a key that a QR code tells in the way that every app reads', () => {
    const address = new URL(keyAddress(key, 'Attune', 'robin@ashgrove.example'));
    expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/Attune:robin@ashgrove.example',
    ]);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ issuer: 'Attune', secret: key, algorithm: 'SHA1', digits: '6', period: '30' },
    });
  });
});
