import { z } from 'zod';
import { isLongEnough, longestPassword } from '../../accounts/passwords.js';

const email = z.string('form.email').trim().max(254, 'form.email').pipe(z.email('form.email'));

/** A password that somebody chooses: long enough, and of any signs at all. */
const chosen = z
  .string('form.password-short')
  .max(longestPassword, 'form.password-long')
  .refine(isLongEnough, 'form.password-short');

const entered = (message: string) => z.string(message).min(1, message).max(longestPassword, message);

/** A new account: the same three fields for a practitioner and for the first administrator. */
export const newAccount = z.object({
  name: z
    .string('form.name')
    .trim()
    .min(2, 'form.name')
    .max(120, 'form.name-long')
    .regex(/^[^\p{Cc}<>]*$/u, 'form.name-signs'),
  email,
  password: chosen,
});

export const accountFields = ['name', 'email', 'password'] as const;
/** What goes back into a refused form: never the password. */
export const keptAccountFields = ['name', 'email'] as const;

export const signInForm = z.object({ email, password: z.string('form.password').min(1, 'form.password') });

export const addressForm = z.object({ email });
export const confirmForm = z.object({ password: entered('form.password') });
export const resetForm = z.object({ password: chosen });
export const passwordForm = z.object({ current: entered('form.password-current'), password: chosen });
export const newAddressForm = z.object({ email, current: entered('form.password-current') });
