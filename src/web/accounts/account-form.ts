import { z } from 'zod';
import { longestPassword, shortestPassword } from '../../accounts/passwords.js';

const email = z.string('form.email').trim().max(254, 'form.email').pipe(z.email('form.email'));

/** A new account: the same three fields for a practitioner and for the first administrator. */
export const newAccount = z.object({
  name: z
    .string('form.name')
    .trim()
    .min(2, 'form.name')
    .max(120, 'form.name-long')
    .regex(/^[^\p{Cc}<>]*$/u, 'form.name-signs'),
  email,
  password: z
    .string('form.password-short')
    .min(shortestPassword, 'form.password-short')
    .max(longestPassword, 'form.password-long'),
});

export const accountFields = ['name', 'email', 'password'] as const;
/** What goes back into a refused form: never the password. */
export const keptAccountFields = ['name', 'email'] as const;

export const signInForm = z.object({ email, password: z.string('form.password').min(1, 'form.password') });
