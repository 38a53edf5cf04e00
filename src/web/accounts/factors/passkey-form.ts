import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { RuleBroken } from '../../../kernel/errors.js';

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);
const key = { id: base64url, rawId: base64url, type: z.literal('public-key') };

const registration = z.object({
  ...key,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).catch([]),
  }),
});

const assertion = z.object({
  ...key,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** A new key as the form brings it. @throws RuleBroken `passkey-refused` */
export const readRegistration = (field: unknown): RegistrationResponseJSON => ({
  ...read(registration, field),
  clientExtensionResults: {},
});

/** The answer of a key as the form brings it. @throws RuleBroken `passkey-refused` */
export const readAssertion = (field: unknown): AuthenticationResponseJSON => ({
  ...read(assertion, field),
  clientExtensionResults: {},
});

/** What the script of a page has filled in was typed by nobody, so there is nothing to mend in it: one answer serves all faults. */
function read<T>(schema: z.ZodType<T>, field: unknown): T {
  const parsed = typeof field === 'string' ? schema.safeParse(asJson(field)) : null;
  if (!parsed?.success) throw new RuleBroken('passkey-refused');
  return parsed.data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
