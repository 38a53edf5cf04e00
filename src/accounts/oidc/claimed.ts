import { z } from 'zod';

/** Who a sign-in provider says that somebody is. */
export interface Claimed {
  readonly issuer: string;
  readonly subject: string;
  /** As the provider writes it, without what no name here may hold; empty where it gives none. */
  readonly name: string;
  /** Null unless the provider vouches that the address is theirs. */
  readonly email: string | null;
}

/** Some providers send the word instead of the value. */
const isTrue = z.union([z.literal(true), z.literal('true')]);
const address = z.string().trim().max(254).pipe(z.email());

/** Reads the claims of an ID token and of the answer about its user (OpenID Connect Core 1.0, 5.1). */
export function claimedFrom(
  { iss, sub }: { readonly iss: string; readonly sub: string },
  claims: Readonly<Record<string, unknown>>,
): Claimed {
  const email = address.safeParse(claims.email);
  const isVouchedFor = isTrue.safeParse(claims.email_verified).success;
  return {
    issuer: iss,
    subject: sub,
    name: typeof claims.name === 'string' ? nameFrom(claims.name) : '',
    email: email.success && isVouchedFor ? email.data : null,
  };
}

const nameFrom = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}<>]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
