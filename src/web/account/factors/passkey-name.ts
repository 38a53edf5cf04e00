import { z } from 'zod';

export const longestName = 60;

/** What somebody calls their passkey. */
export const passkeyName = z.object({
  name: z
    .string('form.passkey-name')
    .trim()
    .min(1, 'form.passkey-name')
    .max(longestName, 'form.passkey-name')
    .regex(/^[^\p{Cc}<>]*$/u, 'form.line-signs'),
});

/**
 * The name for a key that was made just now. Nothing that was typed may keep it out, because the authenticator has it
 * already; a name can be mended later.
 */
export function nameForNew(typed: unknown, otherwise: string): string {
  const text = typeof typed === 'string' ? typed.replace(/[\p{Cc}<>]/gu, '').trim() : '';
  return [...(text || otherwise)].slice(0, longestName).join('');
}
